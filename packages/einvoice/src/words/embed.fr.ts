import type { EmbedCode } from '../pdf/embed-codes.ts';

/** Phrases de l’insertion d’une facture dans un PDF en français, par code. */
const embed: Record<EmbedCode, { message: string; remedy: string }> = {
  'EMBED-NOT-PDF': { message: 'Le fichier n’est pas un PDF.', remedy: 'Donnez le PDF de la facture.' },
  'EMBED-BROKEN': {
    message: 'La table interne du PDF est abîmée, ou quelque chose précède son en-tête : on ne peut rien y ajouter sans risque.',
    remedy: 'Exportez à nouveau le PDF, ou imprimez-le dans un nouveau PDF.',
  },
  'EMBED-ALREADY': {
    message: 'Le PDF contient déjà une facture : {seen}.',
    remedy: 'Prenez un PDF sans facture, ou demandez le remplacement de la facture.',
  },
  'EMBED-XML': {
    message: 'Le XML n’est pas une facture CII d’un profil Factur-X.',
    remedy: 'Convertissez d’abord la facture en Factur-X, ou dites de quel profil elle est.',
  },
  'EMBED-PROFILE': {
    message: 'Le XML dit {seen} (BT-24), mais le PDF doit déclarer le profil {profile}.',
    remedy: 'Écrivez le XML dans ce profil, ou déclarez celui qu’il dit.',
  },
  'EMBED-NOT-PDFA': {
    message: 'Le PDF n’est pas un PDF/A : avec la facture il est lisible, mais ce n’est pas un fichier Factur-X conforme.',
    remedy: 'Exportez le PDF en PDF/A-3 (ou PDF/A-2) et recommencez, ou faites produire ici la facture lisible.',
  },
  'EMBED-PDFA-PART': {
    message: 'Le PDF se dit PDF/A-{part}, norme qui n’admet pas de facture jointe.',
    remedy: 'Exportez le PDF en PDF/A-3 et recommencez.',
  },
  'EMBED-PDFA-RAISED': {
    message: 'Le PDF se disait PDF/A-2 ; il se dit maintenant PDF/A-3, la même norme avec des fichiers joints.',
    remedy: 'Rien à faire.',
  },
  'EMBED-METADATA': {
    message: 'Les métadonnées du PDF n’étaient pas lisibles ; elles ont été remplacées.',
    remedy: 'Vérifiez le titre et l’auteur du PDF, ou exportez-le à nouveau.',
  },
  'EMBED-SIGNED': {
    message: 'Le PDF est signé : les lecteurs diront qu’il a été modifié après la signature.',
    remedy: 'Insérez d’abord la facture, puis signez.',
  },
  'EMBED-FAILED': {
    message: 'La facture n’a pas pu être relue dans le PDF produit ; ce PDF a été jeté.',
    remedy: 'Exportez à nouveau le PDF, ou imprimez-le dans un nouveau PDF.',
  },
};

export default embed;
