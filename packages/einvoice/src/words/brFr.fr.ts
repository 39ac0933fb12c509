import type { RuleWords, Sentences } from './rules.ts';

type Entry = [id: string, sentences: Sentences];

function all(ids: readonly string[], sentences: Sentences): Entry[] {
  return ids.map((id) => [id, sentences]);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const numbers: Entry[] = (
  [
    ['BT-1', 'le numéro de la facture'],
    ['BT-25', 'le numéro de la facture antérieure'],
    ['EXT-FR-FE-136', 'le numéro de la facture à laquelle la ligne renvoie'],
  ] as const
).flatMap(([term, what]) => {
  const long: Sentences = {
    message: `${capital(what)} « {seen} » compte {length} caractères ; 35 sont admis.`,
    remedy: 'Raccourcissez-le à 35 caractères au plus.',
  };
  const characters: Sentences = {
    message: `${capital(what)} « {seen} » contient une espace ou un caractère non admis, ou est vide.`,
    remedy: 'N’utilisez que des lettres sans accent, des chiffres et + - _ /, sans espace.',
  };
  return [...all([`BR-FR-01_${term}`, `BR-FR-01_${term}-1`], long), ...all([`BR-FR-01_${term}-2`, `BR-FR-02_${term}`], characters)];
});

const dates: Entry[] = (
  [
    ['BT-2', 'la date d’émission'],
    ['BT-7', 'la date d’exigibilité de la TVA'],
    ['BT-9', 'la date d’échéance'],
    ['BT-26', 'la date de la facture antérieure'],
    ['BT-72', 'la date de livraison'],
    ['BT-73', 'le début de la période de facturation'],
    ['BT-74', 'la fin de la période de facturation'],
    ['BT-134', 'le début de la période de la ligne'],
    ['BT-135', 'la fin de la période de la ligne'],
    ['EXT-FR-FE-134', 'le début de la période de la ligne'],
    ['EXT-FR-FE-135', 'la fin de la période de la ligne'],
    ['EXT-FR-FE-138', 'la date de la facture à laquelle la ligne renvoie'],
    ['EXT-FR-FE-158', 'la date de livraison de la ligne'],
  ] as const
).map(([term, what]) => [
  `BR-FR-03_${term}`,
  {
    message: `${capital(what)} « {seen} » n’est pas un jour des années 2000 à 2099, ou n’est pas écrite comme il faut.`,
    remedy: 'Indiquez un jour qui existe : 2026-09-01 en UBL, 20260901 en CII.',
  },
]);

const types =
  'factures 380, 386 (acompte), 389 (autofacturée), 393 (affacturée), 500, 501 ; rectificatives 384, 471, 472, 473 ; ' +
  'avoirs 381, 261 (autofacturé), 262 (remise globale), 396 (affacturé), 502, 503';

const typeCodes: Entry[] = (
  [
    ['BT-3', 'Le type du document'],
    ['EXT-FR-FE-02', 'Le type de la facture antérieure'],
    ['EXT-FR-FE-137', 'Le type de la facture à laquelle la ligne renvoie'],
  ] as const
).map(([term, what]) => [
  `BR-FR-04_${term}`,
  { message: `${what} « {seen} » n’est pas admis dans les échanges français.`, remedy: `Choisissez parmi : ${types}.` },
]);

const mentions = [
  ['PMT', '1', 'l’indemnité forfaitaire de 40 euros pour frais de recouvrement'],
  ['PMD', '2', 'les pénalités de retard'],
  ['AAB', '3', 'l’escompte pour paiement anticipé, ou son absence'],
] as const;

const notes: Entry[] = [
  ...mentions.flatMap(([code, number, what]) =>
    all([`BR-FR-05_BT-22-${number}`, `BR-FR-05_BT-22_${code}`], {
      message: `La note ${code} manque ; la loi veut cette mention : ${what}.`,
      remedy: `Ajoutez une note de sujet ${code} qui indique ${what} ; en UBL son texte commence par #${code}#.`,
    }),
  ),
  ...([...mentions, ['TXD', '4', 'le statut fiscal du fournisseur']] as const).flatMap(([code, number, what]) =>
    all([`BR-FR-06_BT-21-${number}`, `BR-FR-06_BT-21_${code}`], {
      message: `{seen} notes ont le sujet ${code} (${what}) ; une seule est admise.`,
      remedy: 'Réunissez-les en une seule note.',
    }),
  ),
  [
    'BR-FR-20_BT-21',
    {
      message: 'Le traitement « {seen} » de la note BAR est inconnu.',
      remedy:
        'Choisissez B2B (client français), B2BINT (entreprise étrangère), B2C (particulier), B2CINT (particulier étranger), OUTOFSCOPE (hors réforme) ou ARCHIVEONLY (pour archivage).',
    },
  ],
  ...all(['BR-FR-30_BT-21', 'BR-FR-31_BT-21'], {
    message: '{seen} notes BAR disent comment traiter la facture ; une seule est admise.',
    remedy: 'Gardez celle qui vaut.',
  }),
];

const frameworks: Entry[] = [
  [
    'BR-FR-08_BT-23',
    {
      message: 'Le cadre de facturation « {seen} » est inconnu.',
      remedy:
        'Choisissez une lettre, B (biens), S (services) ou M (les deux), et un chiffre : 1 ordinaire, 2 déjà payée, 4 définitive après acompte, 7 TVA déjà collectée, 8 plusieurs vendeurs, 9 facturation croisée ; ou S3, S5 (sous-traitant), S6 (cotraitant).',
    },
  ],
  [
    'BR-FR-CO-08_BT-23',
    {
      message: 'Le cadre {seen} (facture définitive après acompte) ne va pas avec le type {type} (acompte).',
      remedy: 'Corrigez le cadre, ou le type : 386, 500 et 503 sont des acomptes.',
    },
  ],
  [
    'BR-FR-CO-09_BT-23-1',
    {
      message: 'Le cadre dit que la facture est payée (B2, S2 ou M2), mais {seen} est payé sur {expected}.',
      remedy: 'Indiquez le montant TTC comme montant payé, ou choisissez le cadre B1, S1 ou M1.',
    },
  ],
  [
    'BR-FR-CO-09_BT-23-2',
    {
      message: 'Le cadre dit que la facture est payée (B2, S2 ou M2), mais il reste à payer {seen}.',
      remedy: 'Indiquez 0 comme net à payer, ou choisissez le cadre B1, S1 ou M1.',
    },
  ],
  [
    'BR-FR-CO-09_BT-23-3',
    {
      message: 'Le cadre {seen} dit que la facture est payée, mais aucune date d’échéance ne dit quand.',
      remedy: 'Indiquez le jour du paiement comme date d’échéance.',
    },
  ],
  [
    'BR-FR-CO-07_BT-9',
    {
      message: 'L’échéance {seen} précède l’émission {issue}.',
      remedy: 'Corrigez l’une des dates. Seuls les acomptes et les factures déjà payées peuvent échoir avant leur émission.',
    },
  ],
  [
    'BR-FR-CO-03_BT-3',
    {
      message: 'Un avoir de remise globale (262) est sans contrat ou sans période.',
      remedy: 'Ajoutez la référence du contrat, le début et la fin de la période de facturation.',
    },
  ],
  ...all(['BR-FR-CO-04_BT-3', 'BR-FR-CO-04_BT-4'], {
    message: 'Une facture rectificative ({type}) doit renvoyer à une facture ; celle-ci renvoie à {count}.',
    remedy: 'Indiquez le numéro et la date de la seule facture qu’elle remplace.',
  }),
  [
    'BR-FR-CO-05_BT-3',
    {
      message: 'L’avoir ({type}) ne dit pas quelle facture il corrige, avec son numéro et sa date.',
      remedy: 'Ajoutez le numéro et la date de la facture en tête, ou dans chaque ligne.',
    },
  ],
];

const partyNames = [
  ['BT-29', 'du fournisseur'],
  ['BT-46', 'du client'],
  ['BT-60', 'du bénéficiaire du paiement'],
  ['BT-71', 'du lieu de livraison'],
  ['EXT-FR-FE-06', 'de l’agent du client'],
  ['EXT-FR-FE-46', 'du payeur'],
  ['EXT-FR-FE-69', 'de l’agent du fournisseur'],
  ['EXT-FR-FE-92', 'du destinataire de la facture'],
  ['EXT-FR-FE-115', 'de l’émetteur de la facture'],
  ['EXT-FR-FE-146', 'du lieu de livraison de la ligne'],
] as const;

const parties: Entry[] = [
  ...partyNames.flatMap(([term, whose]): Entry[] => [
    [
      `BR-FR-09_${term}`,
      {
        message: `Le SIRET « {seen} » ${whose} n’est pas fait de 14 chiffres qui commencent par son SIREN ({siren}).`,
        remedy: 'Corrigez le SIRET ou le SIREN : les 9 premiers chiffres d’un SIRET sont le SIREN.',
      },
    ],
    [
      `BR-FR-CO-10_${term}-1`,
      {
        message: `L’identifiant « {seen} » ${whose} ne dit pas son registre.`,
        remedy: 'Ajoutez le schemeID : 0002 pour un SIREN, 0009 pour un SIRET, 0224 pour un code propre, 0088 pour un GLN.',
      },
    ],
    [
      `BR-FR-CO-10_${term}-2`,
      {
        message: `Plusieurs identifiants ${whose} ont le même schemeID {seen}.`,
        remedy: 'Gardez un identifiant de chaque registre.',
      },
    ],
  ]),
  [
    'BR-FR-10_BT-30',
    {
      message: 'Le SIREN du fournisseur manque ou n’est pas fait de 9 chiffres : {seen}.',
      remedy: 'Indiquez le SIREN du fournisseur comme immatriculation légale, avec le schemeID 0002.',
    },
  ],
  [
    'BR-FR-11_BT-47',
    {
      message: 'Le client est une entreprise française (BAR = B2B), mais son SIREN manque ou n’est pas fait de 9 chiffres : {seen}.',
      remedy: 'Indiquez le SIREN du client comme immatriculation légale, avec le schemeID 0002.',
    },
  ],
  [
    'BR-FR-32-LEGALID',
    {
      message: 'Le SIREN « {seen} » n’est pas fait de 9 chiffres.',
      remedy: 'Indiquez les 9 chiffres, ou un autre schemeID si ce n’est pas un SIREN.',
    },
  ],
  ...all(['BR-FR-32-ID', 'BR-FR-32-GLOBALID'], {
    message: 'Le SIREN « {seen} » n’est pas fait de 9 chiffres.',
    remedy: 'Indiquez les 9 chiffres ; les schemeID 0002 et 0231 sont pour des SIREN.',
  }),
  [
    'BR-FR-CO-14_BT-29-1',
    {
      message: 'Le fournisseur est membre d’un assujetti unique (schemeID 0231), mais aucune note ne le dit.',
      remedy: 'Ajoutez une note de sujet TXD et de texte MEMBRE_ASSUJETTI_UNIQUE.',
    },
  ],
  [
    'BR-FR-CO-15_BT-29-1',
    {
      message: 'Le fournisseur est membre d’un assujetti unique (schemeID 0231), mais son représentant fiscal est sans numéro de TVA.',
      remedy: 'Indiquez l’assujetti unique comme représentant fiscal, avec son numéro de TVA.',
    },
  ],
];

const addressNames = [
  ['BT-34', 'du fournisseur'],
  ['BT-49', 'du client'],
  ['EXT-FR-FE-12', 'de l’agent du client'],
  ['EXT-FR-FE-29', 'du bénéficiaire du paiement'],
  ['EXT-FR-FE-52', 'du payeur'],
  ['EXT-FR-FE-75', 'de l’agent du fournisseur'],
  ['EXT-FR-FE-98', 'du destinataire de la facture'],
  ['EXT-FR-FE-121', 'de l’émetteur de la facture'],
] as const;

const addresses: Entry[] = [
  ...addressNames.flatMap(([term, whose]): Entry[] => [
    [
      `BR-FR-23_${term}`,
      {
        message: `L’adresse électronique « {seen} » ${whose} contient un caractère non admis.`,
        remedy: 'Avec le schemeID 0225, n’utilisez que des lettres sans accent, des chiffres et + - _ . (sans espace).',
      },
    ],
    [
      `BR-FR-25_${term}`,
      {
        message: `L’adresse électronique ${whose} compte {length} caractères ; 125 sont admis.`,
        remedy: 'Indiquez l’adresse telle qu’elle est dans l’annuaire.',
      },
    ],
  ]),
  ...(
    [
      ['BT-29', 'du fournisseur'],
      ['BT-46', 'du client'],
    ] as const
  ).flatMap(([term, whose]): Entry[] => [
    [
      `BR-FR-24_${term}`,
      {
        message: `L’identifiant « {seen} » (schemeID 0224) ${whose} contient un caractère non admis.`,
        remedy: 'Avec le schemeID 0224, n’utilisez que des lettres sans accent, des chiffres et + - _ . (sans espace).',
      },
    ],
    [
      `BR-FR-26_${term}`,
      { message: `L’identifiant (schemeID 0224) ${whose} compte {length} caractères ; 100 sont admis.`, remedy: 'Raccourcissez-le.' },
    ],
  ]),
  [
    'BR-FR-12_BT-49',
    {
      message: 'L’adresse électronique du client manque.',
      remedy: 'Indiquez l’adresse du client dans l’annuaire, avec le schemeID 0225.',
    },
  ],
  [
    'BR-FR-13_BT-34',
    {
      message: 'L’adresse électronique du fournisseur manque.',
      remedy: 'Indiquez l’adresse du fournisseur dans l’annuaire, avec le schemeID 0225.',
    },
  ],
  [
    'BR-FR-21_BT-49',
    {
      message:
        'L’adresse électronique du client « {seen} » (schemeID {scheme}) doit commencer par son SIREN ({siren}) et avoir le schemeID 0225, car le client est une entreprise française (BAR = B2B).',
      remedy: 'Indiquez l’adresse du client dans l’annuaire.',
    },
  ],
  [
    'BR-FR-22_BT-34',
    {
      message:
        'L’adresse électronique du fournisseur « {seen} » (schemeID {scheme}) doit commencer par son SIREN ({siren}) et avoir le schemeID 0225, car la facture est autofacturée.',
      remedy: 'Indiquez l’adresse du fournisseur dans l’annuaire.',
    },
  ],
];

const categories =
  'S (taux normal ou réduit), E (exonéré), AE (autoliquidation), K (intracommunautaire), G (exportation), O (hors champ), Z (taux zéro)';

const vat: Entry[] = [
  ...(
    [
      [
        ['BR-FR-15_BT-95_BT-102-1', 'BR-FR-15_BT-95_BT-102'],
        ['BR-FR-15_BT-95_BT-102-2', 'BR-FR-15_BT-95_BT-102_LM'],
        'd’une remise ou d’une charge',
      ],
      [['BR-FR-15_BT-118-1', 'BR-FR-15_BT-95_BT-118'], ['BR-FR-15_BT-118-2', 'BR-FR-15_BT-95_BT-118_LM'], 'de la ventilation'],
      [['BR-FR-15_BT-151-1', 'BR-FR-15_BT-95_BT-151'], ['BR-FR-08_BT-151-2', 'BR-FR-15_BT-95_BT-151_LM'], 'd’une ligne'],
    ] as const
  ).flatMap(([known, spanish, where]) => [
    ...all(known, {
      message: `La catégorie de TVA « {seen} » ${where} n’est pas admise dans les échanges français.`,
      remedy: `Choisissez parmi : ${categories}.`,
    }),
    ...all(spanish, {
      message: `La catégorie de TVA « {seen} » ${where} est celle des Canaries (L) ou de Ceuta et Melilla (M).`,
      remedy: `Choisissez parmi : ${categories}.`,
    }),
  ]),
  ...all(['BR-FR-16_BT-96', 'BR-FR-16_BT-103', 'BR-FR-16_BT-96_BT-103', 'BR-FR-16_BT-119', 'BR-FR-16_BT-152'], {
    message: 'Le taux de TVA « {seen} » n’est pas un taux français.',
    remedy:
      'Indiquez l’un de ceux-ci, avec un point et sans le signe % : 20, 10, 5.5, 2.1, 0 ; en Corse 0.9, 13 ; outre-mer 8.5, 1.05, 1.75 ; jadis 19.6, 20.6, 7, 9.2, 9.6.',
  }),
  [
    'BR-FR-CO-12_BT-5',
    {
      message: 'La facture est en {currency} : sa TVA doit aussi être dite en euros (devise comptable lue : {seen}).',
      remedy: 'Indiquez EUR comme devise comptable de TVA, et le total de TVA en EUR.',
    },
  ],
];

const objects: Entry[] = [
  [
    'BR-FR-17_BT-123',
    {
      message: 'La nature de pièce jointe « {seen} » est inconnue.',
      remedy:
        'Choisissez parmi : LISIBLE (copie lisible), RIB, BON_COMMANDE, BON_LIVRAISON, BORDEREAU_SUIVI, BORDEREAU_SUIVI_VALIDATION, DOCUMENT_ANNEXE, ETAT_ACOMPTE, FACTURE_PAIEMENT_DIRECT, FEUILLE_DE_STYLE, PJA, RECAPITULATIF_COTRAITANCE.',
    },
  ],
  [
    'BR-FR-18_BT-123',
    {
      message: '{seen} pièces jointes sont des copies lisibles (LISIBLE) ; une seule est admise.',
      remedy: 'Gardez-en une, et nommez les autres DOCUMENT_ANNEXE.',
    },
  ],
  ['BR-FR-27_BG-32', { message: 'Un attribut d’article n’a ni nom ni code.', remedy: 'Indiquez l’un des deux.' }],
  ['BR-FR-27_BT-160', { message: 'Le nom d’un attribut d’article est vide.', remedy: 'Remplissez-le ou retirez-le.' }],
  ['BR-FR-27_EXT-FR-FE-159', { message: 'Le code d’un attribut d’article est vide.', remedy: 'Remplissez-le ou retirez-le.' }],
  [
    'BR-FR-28-Value',
    {
      message: 'Un attribut d’article doit avoir soit un texte, soit une mesure avec son unité.',
      remedy: 'Gardez l’un des deux ; donnez son unité à une mesure.',
    },
  ],
  [
    'BR-FR-29_BT-18',
    {
      message: 'La facture nomme {count} objets de nature {kind} ; un seul est admis.',
      remedy: 'Gardez au plus un objet AFL et un objet AVV.',
    },
  ],
  [
    'BR-FR-30_BT-128',
    {
      message: 'Une ligne nomme {count} objets de nature {kind} ; un seul est admis.',
      remedy: 'Gardez au plus un objet AFL et un objet AVV.',
    },
  ],
  ...all(['BR-FR-29_AFL', 'BR-FR-29_AVV', 'BR-FR-30_AFL', 'BR-FR-30_AVV'], {
    message: 'Une référence à un objet (AFL ou AVV) est vide.',
    remedy: 'Remplissez-la ou retirez-la.',
  }),
];

const amounts: Entry[] = [
  ...(
    [
      ['BT-92_BT-99', 'Le montant d’une remise ou d’une charge'],
      ['BT-93_BT-100', 'L’assiette d’une remise ou d’une charge'],
      ['BT-106', 'La somme des montants nets des lignes'],
      ['BT-107', 'La somme des remises'],
      ['BT-108', 'La somme des charges'],
      ['BT-109', 'Le total hors TVA'],
      ['BT-110', 'Le total de TVA'],
      ['BT-111', 'Le total de TVA en devise comptable'],
      ['BT-112', 'Le total TTC'],
      ['BT-113', 'Le montant payé'],
      ['BT-114', 'L’arrondi'],
      ['BT-115', 'Le net à payer'],
      ['BT-116', 'La base d’imposition d’un taux'],
      ['BT-117', 'La TVA d’un taux'],
      ['BT-131', 'Le montant net d’une ligne'],
      ['BT-136_BT-141', 'Le montant d’une remise ou d’une charge de ligne'],
      ['BT-137_BT-142', 'L’assiette d’une remise ou d’une charge de ligne'],
    ] as const
  ).map(([term, what]): Entry => [`BR-FR-DEC-01_${term}`, tooLong(what, 'le montant')]),
  ...(
    [
      ['BT-129', 'La quantité d’une ligne'],
      ['BT-149', 'La quantité pour laquelle vaut un prix'],
    ] as const
  ).map(([term, what]): Entry => [`BR-FR-DEC-02_${term}`, tooLong(what, 'la quantité')]),
  ...(
    [
      ['BT-146', 'Le prix net d’un article'],
      ['BT-147', 'Le rabais sur un prix'],
      ['BT-148', 'Le prix brut d’un article'],
    ] as const
  ).map(
    ([term, what]): Entry => [
      `BR-FR-DEC-03_${term}`,
      {
        message: `${what} « {seen} » est négatif ou trop long : {positions} caractères et {decimals} décimales sont admis.`,
        remedy: 'Arrondissez le prix ; pour une ligne négative, c’est la quantité qui l’est, non le prix.',
      },
    ],
  ),
  ...(
    [
      ['BT-96_BT-103', 'Le taux de TVA d’une remise ou d’une charge'],
      ['BT-119', 'Le taux de TVA de la ventilation'],
      ['BT-152', 'Le taux de TVA d’une ligne'],
    ] as const
  ).map(
    ([term, what]): Entry => [
      `BR-FR-DEC-04_${term}`,
      {
        message: `${what} « {seen} » doit être un nombre de {positions} chiffres et {decimals} décimales au plus, sans signe.`,
        remedy: 'Écrivez-le comme 20 ou 5.50.',
      },
    ],
  ),
];

function tooLong(what: string, object: string): Sentences {
  return {
    message: `${what} « {seen} » doit être un nombre de {positions} caractères et {decimals} décimales au plus.`,
    remedy: `Arrondissez ${object}, avec un point et sans espace, comme 1204.50.`,
  };
}

const group = 'une facture groupée (une ligne au statut GROUP sans ligne mère)';

const bundles: Entry[] = [
  [
    'BR-FR-MV-01_EXT-FR-FE-163',
    {
      message: 'Une ligne d’un groupement ne dit pas ce qu’elle est.',
      remedy:
        'Donnez à chaque ligne son statut : GROUP (une facture groupée), DETAIL (une de ses lignes) ou INFORMATION ; en UBL dans un renvoi qui nomme le document lui-même.',
    },
  ],
  [
    'BR-FR-MV-02_EXT-FR-FE-163',
    {
      message: 'Le cadre annonce plusieurs vendeurs (B8, S8 ou M8), mais aucune ligne n’est une facture groupée.',
      remedy: `Ajoutez pour chaque vendeur ${group}.`,
    },
  ],
  [
    'BR-FR-BD-02_EXT-FR-FE-163',
    {
      message: 'Le cadre annonce une facturation croisée (B9, S9 ou M9) : il faut 2 factures groupées ; il y en a {seen}.',
      remedy: `Donnez à chaque partie ${group}.`,
    },
  ],
  ...all(['BR-FR-BD-02_BT-30', 'BR-FR-BD-02_BT-31'], {
    message: 'Une des factures groupées doit être celle du fournisseur du document ; {seen} le sont.',
    remedy: 'Donnez à l’une d’elles l’immatriculation du fournisseur du document.',
  }),
  [
    'BR-FR-BD-02_BT-47',
    {
      message: 'Une des factures groupées doit être celle du client du document ; {seen} le sont.',
      remedy: 'Donnez à l’une d’elles l’immatriculation du client du document.',
    },
  ],
  ...(
    [
      ['EXT-FR-FE-164', 'le nom de son vendeur', 'le nom'],
      ['EXT-FR-FE-167', 'l’immatriculation de son vendeur', 'le SIREN'],
      ['EXT-FR-FE-177', 'le pays de son vendeur', 'le code du pays, comme FR,'],
      ['EXT-FR-FE-181', 'son total de TVA dans la devise du document', 'le montant, avec cette devise,'],
      ['EXT-FR-FE-182', 'son total de TVA dans la devise comptable', 'le montant, avec cette devise,'],
    ] as const
  ).map(
    ([term, what, addition]): Entry => [
      `BR-FR-MV-03_${term}`,
      { message: `Il manque à une facture groupée ${what}.`, remedy: `Ajoutez ${addition} à la ligne du groupe.` },
    ],
  ),
  [
    'BR-FR-MV-03_BT-128_AFL',
    {
      message: 'Il manque à une facture groupée son numéro.',
      remedy: 'Indiquez-le comme objet de la ligne, de type 130 et de nature AFL.',
    },
  ],
  [
    'BR-FR-MV-03_BT-128_AVV',
    {
      message: 'Il manque à une facture groupée son cadre, ou c’est celui d’un groupement (B8, S8, M8).',
      remedy: 'Indiquez le cadre, comme S1, comme objet de la ligne, de type 130 et de nature AVV.',
    },
  ],
  [
    'BR-FR-MV-05_EXT-FR-FE-BG-12',
    {
      message: 'Le montant net {seen} d’une facture groupée n’est pas la somme de ses lignes : {expected}.',
      remedy: 'Corrigez le montant net ou les lignes ; un centime par ligne est toléré.',
    },
  ],
  [
    'BR-FR-MV-06_EXT-FR-FE-167',
    {
      message: 'Une ligne d’un groupement a le vendeur « {seen} » ; celle dont elle fait partie a « {expected} ».',
      remedy: 'Donnez à chaque ligne l’immatriculation du vendeur de sa facture.',
    },
  ],
  [
    'BR-FR-MV-07_BT-128',
    {
      message: 'Une ligne d’un groupement a le numéro de facture « {seen} » ; celle dont elle fait partie a « {expected} ».',
      remedy: 'Donnez à chaque ligne le numéro de sa facture (type 130, nature AFL).',
    },
  ],
  [
    'BR-FR-MV-08_BT-128',
    {
      message: 'Le motif d’exonération « {seen} » d’une ligne de détail doit commencer par le numéro de sa facture : {expected}.',
      remedy: 'Écrivez ce numéro entre deux # avant le motif.',
    },
  ],
  [
    'BR-FR-MV-09_EXT-FR-FE-181',
    {
      message: 'La TVA {seen} d’une facture groupée n’est pas celle de la ventilation : {expected}.',
      remedy: 'Corrigez-la, ou la ventilation, dont les motifs commencent par le numéro de la facture entre deux #.',
    },
  ],
  [
    'BR-FR-MV-10_EXT-FR-FE-184',
    {
      message: 'Le montant TTC {seen} d’une facture groupée n’est pas son montant net et sa TVA : {expected}.',
      remedy: 'Corrigez l’un des trois ; un centime par ligne de détail est toléré.',
    },
  ],
  [
    'BR-FR-MV-11_BT-128',
    {
      message: 'Le numéro « {seen} » de la facture groupée du fournisseur du document ne va pas avec le numéro {number} du document.',
      remedy:
        'Si le fournisseur a une seule facture groupée, donnez-lui le numéro du document ; s’il en a plusieurs, à l’une d’elles au plus.',
    },
  ],
  [
    'BR-FR-MV-12_BT-128',
    {
      message: 'Le numéro « {seen} » d’une facture groupée figure deux fois.',
      remedy: 'Donnez à chaque facture groupée son propre numéro.',
    },
  ],
  [
    'BR-FR-MV-13_BT-3',
    {
      message: 'Le type « {seen} » (autofacturée) ne va pas avec plusieurs vendeurs (B8, S8, M8).',
      remedy: 'Choisissez un type qui n’est pas d’autofacturation, comme 380 ou 381.',
    },
  ],
  ...all(['BR-FR-MV-BD_BT-3', 'BR-FR-BD-13_BT-3'], {
    message: 'Le type « {seen} » ne va pas avec une facturation croisée (B9, S9, M9).',
    remedy: 'Choisissez un type d’autofacturation : 389, 501, 500, 471, 473, ou 261, 502 pour un avoir.',
  }),
  ...all(['BR-FR-MV-14-EXT-FR-FE-136', 'BR-FR-BD-14-EXT-FR-FE-136'], {
    message: 'Une facture groupée qui en corrige une autre n’en dit pas le numéro.',
    remedy: 'Ajoutez le numéro de la facture corrigée à la ligne du groupe.',
  }),
  ...all(['BR-FR-MV-14-EXT-FR-FE-138', 'BR-FR-BD-14-EXT-FR-FE-138'], {
    message: 'Une facture groupée qui en corrige une autre n’en dit pas la date.',
    remedy: 'Ajoutez la date de la facture corrigée à la ligne du groupe.',
  }),
];

/** Sentences of the French rules in French, by rule. */
const brFr: RuleWords = Object.fromEntries([
  ...numbers,
  ...dates,
  ...typeCodes,
  ...notes,
  ...frameworks,
  ...parties,
  ...addresses,
  ...vat,
  ...objects,
  ...amounts,
  ...bundles,
]);

export default brFr;
