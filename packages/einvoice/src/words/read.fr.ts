import type { ReadCode } from '../read/codes.ts';

/** Sentences of reading in French, by code; `{…}` are filled from the finding's `params`. */
const read: Record<ReadCode, { message: string; remedy: string }> = {
  'READ-EMPTY': {
    message: 'Le fichier est vide.',
    remedy: 'Déposez le fichier de la facture elle-même : UBL, CII ou PDF Factur-X.',
  },
  'READ-SIZE': {
    message: 'Le fichier pèse {size} octets ; la limite est de {limit} octets.',
    remedy: 'Allégez les pièces jointes, ou déposez-les à part.',
  },
  'READ-ZIP': {
    message: 'Le fichier est une archive ZIP, pas une facture.',
    remedy: 'Décompressez l’archive et déposez chaque facture, ou utilisez le dépôt de flux.',
  },
  'READ-GZIP': {
    message: 'Le fichier est une archive gzip, pas une facture.',
    remedy: 'Décompressez l’archive et déposez chaque facture, ou utilisez le dépôt de flux.',
  },
  'READ-IMAGE': {
    message: 'Le fichier est une image, pas une facture électronique.',
    remedy: 'Déposez une facture structurée (UBL, CII, Factur-X) ou un PDF.',
  },
  'READ-HTML': {
    message: 'Le fichier est une page web (HTML), pas une facture.',
    remedy: 'Vérifiez que le téléchargement de la facture a réussi : une page d’erreur a pu être enregistrée à sa place.',
  },
  'READ-JSON': {
    message: 'Le fichier est au format JSON, qui n’est pas lu comme facture.',
    remedy: 'Déposez la facture au format UBL, CII ou Factur-X.',
  },
  'READ-OFFICE': {
    message: 'Le fichier est un document bureautique (traitement de texte ou tableur), pas une facture électronique.',
    remedy: 'Exportez la facture en UBL, CII ou Factur-X depuis votre logiciel de facturation.',
  },
  'READ-UNKNOWN': {
    message: 'Le contenu du fichier n’est d’aucun format reconnu.',
    remedy: 'Déposez un fichier UBL 2.1, CII ou un PDF (Factur-X ou simple).',
  },
  'READ-ENCODING': {
    message: 'Le fichier est encodé en {encoding}, qui n’est pas accepté.',
    remedy: 'Enregistrez le fichier en UTF-8.',
  },
  'READ-ENCODING-MISMATCH': {
    message: 'Le fichier déclare l’encodage {declared}, mais ses octets sont en {real}.',
    remedy: 'Corrigez la déclaration de la première ligne du fichier, ou enregistrez-le dans l’encodage déclaré.',
  },
  'READ-BYTES': {
    message: 'Le fichier contient des octets qui ne sont pas de l’{encoding} valide.',
    remedy: 'Enregistrez de nouveau le fichier en UTF-8 ; s’il a été transféré, vérifiez qu’il l’a été en entier et en mode binaire.',
  },
  'READ-CHARACTER': {
    message: 'Le caractère {code} est interdit dans un document XML.',
    remedy: 'Supprimez ce caractère de contrôle, souvent introduit par un copier-coller.',
  },
  'READ-DECLARATION': {
    message: 'La déclaration XML est mal formée ou mal placée.',
    remedy: 'Elle doit être la toute première du fichier, une seule fois, par exemple : <?xml version="1.0" encoding="UTF-8"?>',
  },
  'READ-DOCTYPE': {
    message: 'Le document contient une déclaration DTD (<!DOCTYPE…>), interdite pour des raisons de sécurité.',
    remedy: 'Supprimez cette déclaration : une facture n’en a pas besoin.',
  },
  'READ-ENTITY': {
    message: 'La référence « {entity} » n’est pas reconnue.',
    remedy: 'Écrivez le caractère lui-même, ou &amp; pour une esperluette, &lt; pour un signe inférieur.',
  },
  'READ-STYLESHEET': {
    message: 'Le document désigne une feuille de style ; elle est ignorée et n’est jamais téléchargée.',
    remedy: 'Rien à faire.',
  },
  'READ-INSTRUCTION': {
    message: 'L’instruction de traitement « {target} » est ignorée.',
    remedy: 'Rien à faire, si elle ne porte aucune donnée de la facture.',
  },
  'READ-MARKUP': {
    message: 'Le balisage XML est mal formé à cet endroit.',
    remedy: 'Corrigez le fichier à la ligne et à la colonne indiquées ; un signe < ou & isolé s’écrit &lt; ou &amp;.',
  },
  'READ-TAG-MISMATCH': {
    message: 'La balise fermante « {found} » ne correspond pas à la balise ouverte « {expected} ».',
    remedy: 'Fermez les éléments dans l’ordre inverse de leur ouverture.',
  },
  'READ-UNCLOSED': {
    message: 'Le document s’arrête avant la fin de « {name} ».',
    remedy: 'Le fichier est sans doute tronqué : produisez-le ou transférez-le de nouveau.',
  },
  'READ-NO-ROOT': {
    message: 'Le document XML ne contient aucun élément.',
    remedy: 'Déposez le fichier complet de la facture.',
  },
  'READ-TWO-ROOTS': {
    message: 'Le document contient un second élément racine.',
    remedy: 'Déposez une seule facture par fichier.',
  },
  'READ-TEXT-OUTSIDE': {
    message: 'Du texte se trouve en dehors de l’élément racine.',
    remedy: 'Supprimez ce qui précède ou suit la facture dans le fichier.',
  },
  'READ-DUPLICATE-ATTRIBUTE': {
    message: 'L’attribut « {name} » est écrit deux fois dans le même élément.',
    remedy: 'Gardez une seule de ces valeurs.',
  },
  'READ-PREFIX': {
    message: 'Le préfixe d’espace de noms « {prefix} » n’est pas déclaré, ou l’est mal.',
    remedy: 'Ajoutez sa déclaration xmlns:{prefix}="…" à l’élément racine.',
  },
  'READ-DEPTH': {
    message: 'Les éléments sont imbriqués sur plus de {limit} niveaux.',
    remedy: 'Une facture en compte une dizaine : vérifiez le logiciel qui a produit le fichier.',
  },
  'READ-ATTRIBUTES': {
    message: 'Un élément porte plus de {limit} attributs.',
    remedy: 'Vérifiez le logiciel qui a produit le fichier.',
  },
  'READ-ELEMENTS': {
    message: 'Le document contient plus de {limit} éléments.',
    remedy: 'Répartissez les lignes sur plusieurs factures.',
  },
  'READ-ROOT-ENVELOPE': {
    message: 'Le document est une enveloppe de transport (SBDH), pas une facture.',
    remedy: 'Déposez la facture que l’enveloppe contient.',
  },
  'READ-ROOT-LIFECYCLE': {
    message: 'Le document est un message de cycle de vie (CDAR), pas une facture.',
    remedy: 'Déposez-le comme message de statut.',
  },
  'READ-ROOT-UBL': {
    message: 'Le document est un document UBL « {root} », pas une facture.',
    remedy: 'Seuls Invoice et CreditNote (UBL 2.1) sont lus.',
  },
  'READ-ROOT-ZUGFERD-1': {
    message: 'La facture est au format ZUGFeRD 1.0, antérieur à la norme européenne EN 16931.',
    remedy: 'Produisez-la en Factur-X (ZUGFeRD 2.1 ou plus récent).',
  },
  'READ-ROOT-ORDER': {
    message: 'Le document est une commande, pas une facture.',
    remedy: 'Déposez la facture.',
  },
  'READ-ROOT': {
    message: 'L’élément racine « {root} » (espace de noms « {namespace} ») n’est pas celui d’une facture connue.',
    remedy: 'Attendu : Invoice ou CreditNote (UBL 2.1) ou CrossIndustryInvoice (CII), dans leur espace de noms.',
  },
  'READ-DECIMAL': {
    message: 'La valeur n’est pas un nombre décimal.',
    remedy: 'Écrivez des chiffres avec un point décimal, sans espace, symbole ni exposant : 1234.50',
  },
  'READ-DATE': {
    message: 'La valeur n’est pas une date valide dans le format attendu.',
    remedy: 'UBL : AAAA-MM-JJ. CII : AAAAMMJJ avec format="102". La date doit exister au calendrier.',
  },
  'READ-INDICATOR': {
    message: 'On ne peut savoir si c’est une remise ou une majoration : l’indicateur manque ou n’est ni « true » ni « false ».',
    remedy: 'Renseignez ChargeIndicator : false pour une remise, true pour des charges ou frais.',
  },
  'READ-BASE64': {
    message: 'La pièce jointe n’est pas encodée correctement en base64.',
    remedy: 'Joignez-la de nouveau avec votre logiciel de facturation.',
  },
  'READ-REPEATED': {
    message: 'Cette donnée est présente plusieurs fois ; la première est retenue.',
    remedy: 'Gardez une seule valeur, pour que tous les lecteurs voient la même facture.',
  },
  'READ-NOT-JUDGED': {
    message: 'Ce qui était demandé ne juge pas ce genre de document ({syntax}) : {layers}.',
    remedy: 'Demandez les contrôles faits pour ce document, ou laissez le contenu les choisir.',
  },
  'READ-UNKNOWN-ELEMENTS': {
    message: '{count} élément(s) n’ont pas de place dans la norme EN 16931 et sont conservés dans l’original seulement : {paths}',
    remedy: 'Rien à faire, si le destinataire n’attend pas ces données.',
  },
  'READ-MORE': {
    message: '{count} autres anomalies ne sont pas détaillées.',
    remedy: 'Corrigez celles qui le sont, puis déposez de nouveau.',
  },
  'READ-PDF-DAMAGED': {
    message: 'Le fichier PDF est endommagé ou tronqué et ne peut être lu avec certitude.',
    remedy: 'Produisez ou transférez le fichier de nouveau.',
  },
  'READ-PDF-REPAIRED': {
    message: 'La table des objets du PDF est fausse ; son contenu a été retrouvé autrement.',
    remedy: 'Signalez-le à l’éditeur du logiciel qui produit ces PDF.',
  },
  'READ-PDF-POLYGLOT': {
    message: 'Le fichier est à la fois un PDF et autre chose (archive ou page web) ; il est refusé par sécurité.',
    remedy: 'Produisez un PDF propre, sans contenu ajouté avant ou après.',
  },
  'READ-PDF-ENCRYPTED': {
    message: 'Le PDF est chiffré ou protégé par mot de passe.',
    remedy: 'Enregistrez-le sans protection et déposez-le de nouveau.',
  },
  'READ-PDF-ACTIVE': {
    message: 'Le PDF contient un contenu actif ({action}), interdit par sécurité.',
    remedy: 'Supprimez les scripts, formulaires et contenus multimédias, ou produisez un PDF/A-3.',
  },
  'READ-PDF-EXECUTABLE': {
    message: 'Le PDF contient un programme exécutable : « {name} ».',
    remedy: 'Retirez cette pièce jointe.',
  },
  'READ-PDF-BOMB': {
    message: 'Une partie compressée du PDF dépasse la taille permise une fois décompressée.',
    remedy: 'Allégez les pièces jointes ; si le fichier vient d’un inconnu, ne l’ouvrez pas.',
  },
  'READ-PDF-FILTER': {
    message: 'La pièce « {name} » est comprimée par une méthode non prise en charge ({filter}).',
    remedy: 'Produisez le PDF avec une compression Flate ordinaire.',
  },
  'READ-PDF-NAME': {
    message: 'La facture XML jointe au PDF s’appelle « {name} » au lieu de « factur-x.xml ».',
    remedy: 'Nommez-la factur-x.xml : d’autres logiciels ne la trouveront pas sinon.',
  },
  'READ-PDF-RELATIONSHIP': {
    message: 'Le lien de « {name} » avec le PDF (AFRelationship) manque ou n’est pas celui attendu : « {relationship} ».',
    remedy: 'Utilisez Alternative (ou Data pour MINIMUM et BASIC WL, Source en Allemagne).',
  },
  'READ-PDF-SEVERAL': {
    message: 'Le PDF contient plusieurs factures XML : {names}.',
    remedy: 'Gardez une seule facture par PDF.',
  },
  'READ-PDF-PROFILE': {
    message: 'Les métadonnées du PDF annoncent le profil « {claimed} », mais le XML est du profil « {expected} ».',
    remedy: 'Mettez les métadonnées XMP en accord avec le XML.',
  },
  'READ-PDF-ROLE': {
    message: 'La relation de « {name} » au PDF (AFRelationship) est « {seen} » ; pour le profil {profile}, c’est « {expected} ».',
    remedy: 'Joignez MINIMUM et BASIC WL comme Data ; les profils plus larges comme Alternative, ou Source si le PDF est tiré du XML.',
  },
  'READ-PDF-UNLISTED': {
    message: 'La facture « {name} » ne figure pas dans la liste des pièces jointes du PDF (Names/EmbeddedFiles).',
    remedy: 'Inscrivez-la dans cette liste : la plupart des logiciels ne la cherchent que là.',
  },
  'READ-PDF-UNASSOCIATED': {
    message: 'La facture « {name} » n’est pas parmi les fichiers associés au PDF (AF du catalogue).',
    remedy: 'Ajoutez-la à AF : PDF/A-3 et Factur-X le demandent.',
  },
  'READ-PDF-NO-XMP': {
    message: 'Le PDF n’a pas de métadonnées XMP lisibles : il ne dit donc pas qu’il contient une facture.',
    remedy: 'Ajoutez des métadonnées XMP avec les quatre propriétés de Factur-X et l’identification PDF/A-3.',
  },
  'READ-PDF-XMP-MISSING': {
    message: 'Il manque aux métadonnées XMP du PDF des propriétés de Factur-X : {properties}.',
    remedy: 'Ajoutez DocumentType (INVOICE), DocumentFileName, Version (1.0) et ConformanceLevel (le profil).',
  },
  'READ-PDF-XMP-TYPE': {
    message: 'Les métadonnées XMP du PDF annoncent un document de type « {seen} » au lieu de « {expected} ».',
    remedy: 'Écrivez DocumentType INVOICE, même pour un avoir.',
  },
  'READ-PDF-XMP-FILE': {
    message: 'Les métadonnées XMP du PDF nomment la facture « {seen} », mais le fichier joint s’appelle « {expected} ».',
    remedy: 'Donnez aux deux le même nom, factur-x.xml.',
  },
  'READ-PDF-XMP-VERSION': {
    message: 'Les métadonnées XMP du PDF donnent la version « {seen} » de Factur-X au lieu de « {expected} ».',
    remedy: 'Écrivez Version 1.0 : c’est celle de l’emboîtement, la même dans toutes les éditions de Factur-X.',
  },
  'READ-PDF-A3': {
    message: 'Le PDF ne se dit pas conforme à PDF/A-3 (pdfaid:part : {seen}).',
    remedy: 'Produisez-le en PDF/A-3, la seule sorte de PDF/A qui peut contenir une facture en XML.',
  },
  'READ-PDF-PLAIN': {
    message: 'Le PDF ne contient pas de facture structurée.',
    remedy: 'Saisissez les données d’en-tête de la facture, ou déposez un PDF Factur-X.',
  },
};

export default read;
