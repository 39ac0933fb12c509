import type { RuleWords, Sentences } from './rules.ts';

const business =
  'BY (buyer), AB (buyer’s agent), DL (factor), SE (seller), SR (sales agent), PE (payee), PR (payer), II (invoice issuer), IV (invoice addressee)';

function reasons(status: string, list: string): Sentences {
  return { message: `The reason “{seen}” does not go with the status ${status}.`, remedy: `Choose one of these: ${list}.` };
}

const refusal =
  'TX_TVA_ERR, MONTANTTOTAL_ERR, CALCUL_ERR, NON_CONFORME, DOUBLON, DEST_ERR, TRANSAC_INC, EMMET_INC, CONTRAT_TERM, DOUBLE_FACT, CMD_ERR, ADR_ERR, REF_CT_ABSENT';
const delivery = 'REF_CT_ABSENT, REF_ERR, PU_ERR, REM_ERR, QTE_ERR, ART_ERR, MODPAI_ERR, QUALITE_ERR, LIVR_INCOMP';

/** Sentences of the rules on life-cycle messages in English, by rule. */
const cdar: RuleWords = {
  'BR-FR-04_MDT-91': {
    message: 'The type “{seen}” of the invoice is not one that French exchanges take.',
    remedy: 'Give the type that the invoice itself has: 380, 381, 384, 386, 389, 393, 396, 261, 262, 471, 472, 473, 500, 501, 502 or 503.',
  },
  'BR-FR-CDV-01_MDG-3': { message: 'The message does not say its profile.', remedy: 'Give urn.cpro.gouv.fr:1p0:CDV:invoice.' },
  'BR-FR-CDV-02_MDT-3': {
    message: 'The profile “{seen}” is unknown, or is not for this recipient.',
    remedy:
      'Give urn.cpro.gouv.fr:1p0:CDV:invoice; to the public portal alone (0000, role DFH) also urn.cpro.gouv.fr:1p0:CDV:einvoicingF2.',
  },
  'BR-FR-CDV-03_MDT-4': { message: 'The message has no identifier.', remedy: 'Give it an identifier of its own.' },
  'BR-FR-CDV-04_MDG-4': { message: 'The message has no date.', remedy: 'Give the date and time of the message.' },
  'BR-FR-CDV-05_MDG-9': { message: 'The message has no sender.', remedy: 'Add the sender.' },
  'BR-FR-CDV-06_MDT-21': { message: 'The sender has no role.', remedy: 'Give its role: WK for a platform.' },
  'BR-FR-CDV-07_MDT-38_yes': {
    message: 'In a message on treatment (23) the issuer of the status needs an identifier.',
    remedy: 'Add the SIREN of the issuer (schemeID 0002).',
  },
  'BR-FR-CDV-07_MDT-38_no': {
    message: 'In a message on transmission (305) the issuer of the status has no identifier.',
    remedy: 'Leave the identifier out.',
  },
  'BR-FR-CDV-08_MDT-73': {
    message: 'A recipient lacks its electronic address.',
    remedy: 'Give its address in the directory; only platforms (WK) and the public portal (DFH) need none.',
  },
  'BR-FR-CDV-09_MDT-77': {
    message: 'The kind of message “{seen}” is unknown.',
    remedy: 'Choose 305 (on transmission) or 23 (on treatment).',
  },
  'BR-FR-CDV-10_MDT-87': {
    message: 'The message does not say the number of the invoice.',
    remedy: 'Give the number of the invoice (BT-1).',
  },
  'BR-FR-CDV-11_MDG-35': {
    message: 'The message does not say the date of the invoice.',
    remedy: 'Give the issue date of the invoice (BT-2). Only the status 501 may go without.',
  },
  'BR-FR-CDV-12_MDT-105': {
    message: 'The message does not say the status of the invoice.',
    remedy: 'Give the status: 200, 202, 205, 210…',
  },
  'BR-FR-CDV-13_MDT-129': {
    message: 'The seller of the invoice has no identifier.',
    remedy: 'Give the seller’s SIREN (schemeID 0002). Only the status 501 may go without.',
  },
  'BR-FR-CDV-14_MDT-207': {
    message: 'The status 212 (money received) does not say how much was received at each rate of VAT.',
    remedy: 'Add for each rate a value of the type MEN with its amount and its rate.',
  },
  'BR-FR-CDV-15_MDT-113': {
    message: 'The status {seen} is given without a reason.',
    remedy: 'Add a reason: the statuses 206, 207, 208, 210, 213 and 501 want one.',
  },
  'BR-FR-CDV-16_MDT-124-2': { message: 'A detail of the status has no number.', remedy: 'Number the details: 1, 2, 3…' },
  'BR-FR-CDV-CL-01_MDT-2': {
    message: 'The process “{seen}” is unknown.',
    remedy:
      'Choose REGULATED, NON_REGULATED, B2C, B2CINT, B2BINT or OUTOFSCOPE; to the public portal alone (0000, role DFH) the framework of the invoice, such as S1.',
  },
  'BR-FR-CDV-CL-02_MDT-21_305': {
    message: 'A message on transmission (305) is sent by a platform; the sender’s role is {seen}.',
    remedy: 'Give the role WK.',
  },
  'BR-FR-CDV-CL-02_MDT-21_23': { message: 'The sender’s role {seen} is unknown.', remedy: `Choose WK (platform), ${business}.` },
  'BR-FR-CDV-CL-03_MDT-40_305': {
    message: 'In a message on transmission (305) a platform gives the status; the issuer’s role is {seen}.',
    remedy: 'Give the role WK.',
  },
  'BR-FR-CDV-CL-03_MDT-40_23': {
    message: 'In a message on treatment (23) a party to the invoice gives the status; the issuer’s role is {seen}.',
    remedy: `Choose ${business}.`,
  },
  'BR-FR-CDV-CL-04_MDT-59': {
    message: 'The recipient’s role “{seen}” is unknown.',
    remedy: `Choose WK (platform), DFH (public portal), ${business}.`,
  },
  'BR-FR-CDV-CL-05_MDT-88_305': {
    message: 'The status code “{seen}” does not go with a message on transmission (305).',
    remedy: 'Choose 8, 10, 43, 48 or 51, or leave it out.',
  },
  'BR-FR-CDV-CL-05_MDT-88_23': {
    message: 'The status code “{seen}” does not go with a message on treatment (23).',
    remedy: 'Choose 1, 5, 37, 39, 45, 46, 47, 49 or 50, or leave it out.',
  },
  'BR-FR-CDV-CL-06_MDT-105': {
    message: 'The status “{seen}” is not one of the reform.',
    remedy: 'Choose one of the reform, unless both sides agreed on another.',
  },
  'BR-FR-CDV-CL-06_MDT-115': {
    message: 'The status “{seen}” of a detail is not one of the reform.',
    remedy: 'Choose one of the reform, unless both sides agreed on another.',
  },
  'BR-FR-CDV-CL-07_MDT-132': {
    message: 'The issuer of the invoice has the role {seen}; it is the seller.',
    remedy: 'Give the role SE, or leave it out.',
  },
  'BR-FR-CDV-CL-08_MDT-158': {
    message: 'The role “{seen}” of the invoice’s recipient is unknown.',
    remedy: `Choose WK (platform), DFH (public portal), ${business}.`,
  },
  'BR-FR-CDV-CL-09_MDT-113': {
    message: 'The reason “{seen}” is unknown.',
    remedy: 'Choose a reason of the list that goes with the status.',
  },
  'BR-FR-CDV-CL-09_MDT-113_200': reasons('200 (deposited)', 'NON_TRANSMISE'),
  'BR-FR-CDV-CL-09_MDT-113_213': reasons(
    '213 (rejected)',
    'MONTANTTOTAL_ERR, CALCUL_ERR, DOUBLON, DEST_INC, ADR_ERR, REJ_SEMAN, REJ_UNI, REJ_COH, REJ_ADR, REJ_CONT_B2G, REJ_REF_PJ, REJ_ASS_PJ',
  ),
  'BR-FR-CDV-CL-09_MDT-113_210': reasons('210 (refused)', refusal),
  'BR-FR-CDV-CL-09_MDT-113_210B2G': {
    message: 'The reason “{seen}” does not go with a refusal (210) by the public sector, or the sender is no platform of the scheme 0238.',
    remedy: `Check the sender’s identifier; choose one of these: ${refusal}, RETRAIT_MAN_SERV, ST_CT_NON_DECLAR, SUPPR_COMP_AVOIR, TRANSF_PMNT_REGIE, AUTRE, COORD_BANC_ERR, LIVR_INCOMP.`,
  },
  'BR-FR-CDV-CL-09_MDT-113_207': reasons(
    '207 (in dispute)',
    `AUTRE, COORD_BANC_ERR, ${refusal}, DEST_INC, SIRET_ERR, CODE_ROUTAGE_ERR, ${delivery.replace('REF_CT_ABSENT, ', '')}`,
  ),
  'BR-FR-CDV-CL-09_MDT-113_206': reasons('206 (approved in part)', `AUTRE, CMD_ERR, SIRET_ERR, CODE_ROUTAGE_ERR, ${delivery}`),
  'BR-FR-CDV-CL-09_MDT-113_208': reasons(
    '208 (suspended)',
    'JUSTIF_ABS, COORD_BANC_ERR, CMD_ERR, SIRET_ERR, CODE_ROUTAGE_ERR, REF_CT_ABSENT, REF_ERR',
  ),
  'BR-FR-CDV-CL-09_MDT-113_221': reasons('221 (routing error)', 'ROUTAGE_ERR'),
  'BR-FR-CDV-CL-09_MDT-113_501': reasons(
    '501 (not receivable)',
    'IRR_VIDE_F, IRR_TYPE_F, IRR_SYNTAX, IRR_TAILLE_PJ, IRR_NOM_PJ, IRR_VID_PJ, IRR_EXT_DOC, IRR_TAILLE_F, IRR_ANTIVIRUS, IRR_NOM_F',
  ),
  'BR-FR-CDV-CL-10_MDT-121': {
    message: 'The action “{seen}” is unknown.',
    remedy:
      'Choose NOA (none), PIN (complete), NIN (new invoice), CNF (credit note for all), CNP (credit note in part), CNA (credit note of the amount), OTH (other).',
  },
  'BR-FR-CDV-CL-11_MDT-207': {
    message: 'The kind of value “{seen}” is unknown.',
    remedy:
      'Choose MEN (received), MPA (paid), RAP, ESC, RAB, REM, MAP, MAPTTC, MNA, MNATTC, CBB, DIV (wrong value), DVA (right value) or MAJ.',
  },
};

export default cdar;
