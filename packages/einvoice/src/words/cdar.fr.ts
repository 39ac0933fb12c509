import type { RuleWords, Sentences } from './rules.ts';

const business =
  'BY (client), AB (agent du client), DL (affactureur), SE (fournisseur), SR (agent du fournisseur), PE (bénéficiaire), PR (payeur), II (émetteur de la facture), IV (destinataire de la facture)';

function reasons(status: string, list: string): Sentences {
  return { message: `Le motif « {seen} » ne va pas avec le statut ${status}.`, remedy: `Choisissez parmi : ${list}.` };
}

const refusal =
  'TX_TVA_ERR, MONTANTTOTAL_ERR, CALCUL_ERR, NON_CONFORME, DOUBLON, DEST_ERR, TRANSAC_INC, EMMET_INC, CONTRAT_TERM, DOUBLE_FACT, CMD_ERR, ADR_ERR, REF_CT_ABSENT';
const delivery = 'REF_CT_ABSENT, REF_ERR, PU_ERR, REM_ERR, QTE_ERR, ART_ERR, MODPAI_ERR, QUALITE_ERR, LIVR_INCOMP';

/** Sentences of the rules on life-cycle messages in French, by rule. */
const cdar: RuleWords = {
  'BR-FR-04_MDT-91': {
    message: 'Le type « {seen} » de la facture n’est pas admis dans les échanges français.',
    remedy: 'Indiquez le type de la facture elle-même : 380, 381, 384, 386, 389, 393, 396, 261, 262, 471, 472, 473, 500, 501, 502 ou 503.',
  },
  'BR-FR-CDV-01_MDG-3': { message: 'Le message ne dit pas son profil.', remedy: 'Indiquez urn.cpro.gouv.fr:1p0:CDV:invoice.' },
  'BR-FR-CDV-02_MDT-3': {
    message: 'Le profil « {seen} » est inconnu, ou n’est pas pour ce destinataire.',
    remedy:
      'Indiquez urn.cpro.gouv.fr:1p0:CDV:invoice ; au seul portail public (0000, rôle DFH) aussi urn.cpro.gouv.fr:1p0:CDV:einvoicingF2.',
  },
  'BR-FR-CDV-03_MDT-4': { message: 'Le message est sans identifiant.', remedy: 'Donnez-lui un identifiant propre.' },
  'BR-FR-CDV-04_MDG-4': { message: 'Le message est sans date.', remedy: 'Indiquez la date et l’heure du message.' },
  'BR-FR-CDV-05_MDG-9': { message: 'Le message est sans expéditeur.', remedy: 'Ajoutez l’expéditeur.' },
  'BR-FR-CDV-06_MDT-21': { message: 'L’expéditeur est sans rôle.', remedy: 'Indiquez son rôle : WK pour une plateforme.' },
  'BR-FR-CDV-07_MDT-38_yes': {
    message: 'Dans un message de traitement (23), l’émetteur du statut doit avoir un identifiant.',
    remedy: 'Ajoutez le SIREN de l’émetteur (schemeID 0002).',
  },
  'BR-FR-CDV-07_MDT-38_no': {
    message: 'Dans un message de transmission (305), l’émetteur du statut n’a pas d’identifiant.',
    remedy: 'Retirez l’identifiant.',
  },
  'BR-FR-CDV-08_MDT-73': {
    message: 'Il manque à un destinataire son adresse électronique.',
    remedy: 'Indiquez son adresse dans l’annuaire ; seuls les plateformes (WK) et le portail public (DFH) s’en passent.',
  },
  'BR-FR-CDV-09_MDT-77': {
    message: 'Le genre de message « {seen} » est inconnu.',
    remedy: 'Choisissez 305 (transmission) ou 23 (traitement).',
  },
  'BR-FR-CDV-10_MDT-87': { message: 'Le message ne dit pas le numéro de la facture.', remedy: 'Indiquez le numéro de la facture (BT-1).' },
  'BR-FR-CDV-11_MDG-35': {
    message: 'Le message ne dit pas la date de la facture.',
    remedy: 'Indiquez la date d’émission de la facture (BT-2). Seul le statut 501 s’en passe.',
  },
  'BR-FR-CDV-12_MDT-105': {
    message: 'Le message ne dit pas le statut de la facture.',
    remedy: 'Indiquez le statut : 200, 202, 205, 210…',
  },
  'BR-FR-CDV-13_MDT-129': {
    message: 'Le fournisseur de la facture est sans identifiant.',
    remedy: 'Indiquez le SIREN du fournisseur (schemeID 0002). Seul le statut 501 s’en passe.',
  },
  'BR-FR-CDV-14_MDT-207': {
    message: 'Le statut 212 (encaissée) ne dit pas combien a été encaissé à chaque taux de TVA.',
    remedy: 'Ajoutez pour chaque taux une valeur de type MEN avec son montant et son taux.',
  },
  'BR-FR-CDV-15_MDT-113': {
    message: 'Le statut {seen} est donné sans motif.',
    remedy: 'Ajoutez un motif : les statuts 206, 207, 208, 210, 213 et 501 en veulent un.',
  },
  'BR-FR-CDV-16_MDT-124-2': { message: 'Un détail du statut est sans numéro.', remedy: 'Numérotez les détails : 1, 2, 3…' },
  'BR-FR-CDV-CL-01_MDT-2': {
    message: 'Le processus « {seen} » est inconnu.',
    remedy:
      'Choisissez REGULATED, NON_REGULATED, B2C, B2CINT, B2BINT ou OUTOFSCOPE ; au seul portail public (0000, rôle DFH) le cadre de la facture, comme S1.',
  },
  'BR-FR-CDV-CL-02_MDT-21_305': {
    message: 'Un message de transmission (305) est envoyé par une plateforme ; le rôle de l’expéditeur est {seen}.',
    remedy: 'Indiquez le rôle WK.',
  },
  'BR-FR-CDV-CL-02_MDT-21_23': {
    message: 'Le rôle {seen} de l’expéditeur est inconnu.',
    remedy: `Choisissez WK (plateforme), ${business}.`,
  },
  'BR-FR-CDV-CL-03_MDT-40_305': {
    message: 'Dans un message de transmission (305), une plateforme donne le statut ; le rôle de l’émetteur est {seen}.',
    remedy: 'Indiquez le rôle WK.',
  },
  'BR-FR-CDV-CL-03_MDT-40_23': {
    message: 'Dans un message de traitement (23), une partie à la facture donne le statut ; le rôle de l’émetteur est {seen}.',
    remedy: `Choisissez ${business}.`,
  },
  'BR-FR-CDV-CL-04_MDT-59': {
    message: 'Le rôle « {seen} » du destinataire est inconnu.',
    remedy: `Choisissez WK (plateforme), DFH (portail public), ${business}.`,
  },
  'BR-FR-CDV-CL-05_MDT-88_305': {
    message: 'Le code de statut « {seen} » ne va pas avec un message de transmission (305).',
    remedy: 'Choisissez 8, 10, 43, 48 ou 51, ou retirez-le.',
  },
  'BR-FR-CDV-CL-05_MDT-88_23': {
    message: 'Le code de statut « {seen} » ne va pas avec un message de traitement (23).',
    remedy: 'Choisissez 1, 5, 37, 39, 45, 46, 47, 49 ou 50, ou retirez-le.',
  },
  'BR-FR-CDV-CL-06_MDT-105': {
    message: 'Le statut « {seen} » n’est pas de la réforme.',
    remedy: 'Choisissez un statut de la réforme, sauf accord des deux côtés sur un autre.',
  },
  'BR-FR-CDV-CL-06_MDT-115': {
    message: 'Le statut « {seen} » d’un détail n’est pas de la réforme.',
    remedy: 'Choisissez un statut de la réforme, sauf accord des deux côtés sur un autre.',
  },
  'BR-FR-CDV-CL-07_MDT-132': {
    message: 'L’émetteur de la facture a le rôle {seen} ; c’est le fournisseur.',
    remedy: 'Indiquez le rôle SE, ou retirez-le.',
  },
  'BR-FR-CDV-CL-08_MDT-158': {
    message: 'Le rôle « {seen} » du destinataire de la facture est inconnu.',
    remedy: `Choisissez WK (plateforme), DFH (portail public), ${business}.`,
  },
  'BR-FR-CDV-CL-09_MDT-113': {
    message: 'Le motif « {seen} » est inconnu.',
    remedy: 'Choisissez dans la liste un motif qui va avec le statut.',
  },
  'BR-FR-CDV-CL-09_MDT-113_200': reasons('200 (déposée)', 'NON_TRANSMISE'),
  'BR-FR-CDV-CL-09_MDT-113_213': reasons(
    '213 (rejetée)',
    'MONTANTTOTAL_ERR, CALCUL_ERR, DOUBLON, DEST_INC, ADR_ERR, REJ_SEMAN, REJ_UNI, REJ_COH, REJ_ADR, REJ_CONT_B2G, REJ_REF_PJ, REJ_ASS_PJ',
  ),
  'BR-FR-CDV-CL-09_MDT-113_210': reasons('210 (refusée)', refusal),
  'BR-FR-CDV-CL-09_MDT-113_210B2G': {
    message:
      'Le motif « {seen} » ne va pas avec un refus (210) du secteur public, ou l’expéditeur n’est pas une plateforme (schemeID 0238).',
    remedy: `Vérifiez l’identifiant de l’expéditeur ; choisissez parmi : ${refusal}, RETRAIT_MAN_SERV, ST_CT_NON_DECLAR, SUPPR_COMP_AVOIR, TRANSF_PMNT_REGIE, AUTRE, COORD_BANC_ERR, LIVR_INCOMP.`,
  },
  'BR-FR-CDV-CL-09_MDT-113_207': reasons(
    '207 (en litige)',
    `AUTRE, COORD_BANC_ERR, ${refusal}, DEST_INC, SIRET_ERR, CODE_ROUTAGE_ERR, ${delivery.replace('REF_CT_ABSENT, ', '')}`,
  ),
  'BR-FR-CDV-CL-09_MDT-113_206': reasons('206 (approuvée partiellement)', `AUTRE, CMD_ERR, SIRET_ERR, CODE_ROUTAGE_ERR, ${delivery}`),
  'BR-FR-CDV-CL-09_MDT-113_208': reasons(
    '208 (suspendue)',
    'JUSTIF_ABS, COORD_BANC_ERR, CMD_ERR, SIRET_ERR, CODE_ROUTAGE_ERR, REF_CT_ABSENT, REF_ERR',
  ),
  'BR-FR-CDV-CL-09_MDT-113_221': reasons('221 (erreur de routage)', 'ROUTAGE_ERR'),
  'BR-FR-CDV-CL-09_MDT-113_501': reasons(
    '501 (irrecevable)',
    'IRR_VIDE_F, IRR_TYPE_F, IRR_SYNTAX, IRR_TAILLE_PJ, IRR_NOM_PJ, IRR_VID_PJ, IRR_EXT_DOC, IRR_TAILLE_F, IRR_ANTIVIRUS, IRR_NOM_F',
  ),
  'BR-FR-CDV-CL-10_MDT-121': {
    message: 'L’action « {seen} » est inconnue.',
    remedy:
      'Choisissez NOA (aucune), PIN (compléter), NIN (nouvelle facture), CNF (avoir total), CNP (avoir partiel), CNA (avoir du montant), OTH (autre).',
  },
  'BR-FR-CDV-CL-11_MDT-207': {
    message: 'Le genre de valeur « {seen} » est inconnu.',
    remedy:
      'Choisissez MEN (encaissé), MPA (payé), RAP, ESC, RAB, REM, MAP, MAPTTC, MNA, MNATTC, CBB, DIV (valeur erronée), DVA (valeur attendue) ou MAJ.',
  },
};

export default cdar;
