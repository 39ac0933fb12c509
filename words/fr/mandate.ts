/** The billing mandate (mandat de facturation) as it is signed. A version that was signed never changes: a new text is a new version. Source: CGI art. 289, I-2. */
export const mandate = {
  title: 'Mandat de facturation',
  'title-of': 'Mandat de facturation de {name}',
  version: 'Version du texte',
  signature: 'Signature',
  signer: 'Signataire',
  capacity: 'Qualité',
  'signed-at': 'Signé le',
  signed:
    'Signé électroniquement sur la plateforme par une personne connectée à son compte, gestionnaire de la structure, qui a déclaré avoir lu le texte et l’accepter.',
  unsigned: 'Ce document n’est pas signé : il est présenté pour lecture.',
  'made-at': 'Document produit le {at}, heure de Paris.',
  note: 'Le texte français fait foi.',
  'type.siret': 'SIRET',
  'type.eu-vat': 'numéro de TVA',
  'type.non-eu': 'identifiant',
  'type.ridet': 'RIDET',
  'type.tahiti': 'numéro TAHITI',
  'type.being-registered': 'en cours d’immatriculation, identifiant provisoire',
  'type.individual': 'particulier, identifiant',
  '2026-1.preamble':
    'Entre {name}, {identifier}, {address}, ci-après « le mandant », et l’opérateur de la plateforme de facturation {platform}, ci-après « le mandataire », il est convenu ce qui suit.',
  '2026-1.object.title': 'Objet',
  '2026-1.object':
    'Le mandant donne mandat au mandataire, qui l’accepte, d’établir matériellement, en son nom et pour son compte, les factures, avoirs et autres demandes de paiement qu’il saisit par formulaire sur la plateforme, dans les conditions du 2 du I de l’article 289 du code général des impôts. Les documents que le mandant dépose tout faits ne relèvent pas de ce mandat.',
  '2026-1.platform.title': 'Ce que fait la plateforme',
  '2026-1.platform':
    'Le mandataire établit chaque facture à partir des seules données que le mandant a saisies et validées. Il la transmet au destinataire que le mandant a désigné, en conserve l’original et le tient à la disposition du mandant, qui peut le télécharger à tout moment. Il ne modifie ni les montants, ni la taxe, ni le destinataire.',
  '2026-1.liability.title': 'Ce qui reste au mandant',
  '2026-1.liability':
    'Le mandant conserve l’entière responsabilité de ses obligations en matière de facturation et de leurs conséquences au regard de la taxe sur la valeur ajoutée. Il s’engage à verser au Trésor la taxe mentionnée sur les factures établies en son nom, à réclamer sans délai un exemplaire d’une facture qui ne serait pas mise à sa disposition, et à signaler toute modification des mentions qui identifient son entreprise.',
  '2026-1.acceptance.title': 'Acceptation des factures',
  '2026-1.acceptance':
    'Le mandant relit chaque facture avant son envoi : sa validation vaut acceptation. Il peut en contester le contenu dans les quinze jours qui suivent sa mise à disposition ; une facture rectificative ou un avoir est alors établi dans les mêmes conditions.',
  '2026-1.numbers.title': 'Numérotation',
  '2026-1.numbers':
    'Le mandant donne à chaque facture un numéro unique, dans une suite chronologique et continue. Pour les mémoires de frais de justice, le numéro est attribué par la plateforme, dans une suite propre au mandant.',
  '2026-1.duration.title': 'Durée et révocation',
  '2026-1.duration':
    'Le mandat prend effet à sa signature, sans limite de durée. Tout gestionnaire de la structure peut le révoquer sur la plateforme à tout moment, avec effet immédiat ; les factures déjà émises restent valables. Il est propre à la structure désignée ci-dessus : un changement de SIRET demande un nouveau mandat.',
  '2026-1.proof.title': 'Preuve',
  '2026-1.proof':
    'Le mandat est accepté en ligne par un gestionnaire de la structure, avec son nom, sa qualité, la date et l’heure. Le document signé est conservé à l’identique par la plateforme et peut être téléchargé par les personnes de la structure.',
} as const;
