/** Mails. */
export const mails = {
  subject: 'Facture {number} : {status}',
  hello: 'Bonjour {name},',
  'news-supplier': 'Votre facture {number} ({amount}), adressée à {counterpart}, est passée au statut « {status} » le {at}.',
  'news-recipient': 'La facture {number} ({amount}), émise par {counterpart}, est au statut « {status} » depuis le {at}.',
  motive: 'Motif : {motive}.',
  comment: 'Commentaire : « {comment} »',
  'payment-order': 'Numéro de mandat : {number}.',
  by: 'Par {name}, {structure}.',
  'advice.supplier.suspended': 'Le délai de paiement est suspendu. Complétez la facture pour qu’il reparte.',
  'advice.supplier.to-recycle': 'Corrigez le destinataire, le service ou l’engagement : le numéro et les montants ne changent pas.',
  'advice.supplier.rejected':
    'Cette facture ne sera pas payée. Émettez-en une nouvelle, avec un autre numéro ; vous pouvez partir de celle-ci.',
  'advice.recipient.available': 'Elle attend votre traitement.',
  'advice.recipient.completed': 'Le fournisseur a répondu à votre demande : elle attend de nouveau votre traitement.',
  see: 'Voir la facture : {link}',
  'see-link': 'Voir la facture {number}',
  'why-you': 'Vous recevez ce message parce que vous avez demandé à être prévenu. Pour changer : {link}',
} as const;
