/** Ce que dit la ligne de commande. */
const command = {
  help: `Usage : unisson <commande> [options]

Commandes sur des factures (sans base de données ni compte) :
  validate FICHIER…   contrôle des factures et dit tout ce qui ne va pas
  convert FICHIER     convertit une facture (UBL, CII, Factur-X, JSON)
  render FICHIER      en fait un PDF lisible
  extract FICHIER     en sort les données et les pièces jointes
  explain RÈGLE…      explique une règle

unisson <commande> --help en dit plus.
Codes de sortie : 0 fait, tout est valide ; 1 une facture non valide ; 2 un fichier illisible ; 64 ligne de commande erronée.`,
  'validate.help': `Usage : unisson validate [options] FICHIER…

Contrôle des factures (UBL, CII, Factur-X) et dit tout ce qui ne va pas, où, et que faire.
FICHIER : un fichier, un dossier (parcouru en entier), un motif ("lot/**/*.xml"), une archive (.zip, .tar, .tar.gz, .tgz, .gz)
ou - pour l’entrée standard.

  --format FORME      text (par défaut), json, jsonl (une ligne par fichier), sarif, html
  --layers LISTE      contrôles à faire, séparés par des virgules : structure, en16931, br-fr, extended-ctc-fr, cdar, facturx, chorus-pro
  --profile PROFIL    contrôles d’un profil : core, fr, chorus-pro-b2g, extended-ctc-fr, facturx-minimum, facturx-basicwl,
                      facturx-basic, facturx-en16931, facturx-extended, lifecycle ; par défaut, celui que le contenu annonce
  --lang fr|en        langue (par défaut celle du terminal : UNISSON_LANG, LANG)
  --all               montre aussi les simples remarques
  --most N            constats montrés par fichier en text et html (100) ; les autres sont comptés
  --rules-url ADRESSE adresse des pages des règles, {rule} y tient la place de la règle (ou UNISSON_RULES_URL)
  -o, --output FICHIER écrit le rapport dans un fichier
  --fix               montre ce qui peut être réparé sans changer le sens et écrit le résultat dans FICHIER.fixed.xml
  --in-place          avec --fix : remplace le fichier lui-même
  --force             avec --fix : remplace un FICHIER.fixed.xml existant
  --watch             recommence à chaque changement
  -h, --help          cette aide

Codes de sortie : 0 tout est valide ; 1 au moins une facture non valide ; 2 au moins un fichier illisible ou refusé ;
64 ligne de commande erronée.

Exemples :
  unisson validate facture.xml
  unisson validate lot/ --format jsonl > verdicts.jsonl
  unisson validate lot.zip --profile chorus-pro-b2g --format html -o rapport.html
  cat facture.pdf | unisson validate -`,
  'convert.help': `Usage : unisson convert [options] --to FORME FICHIER

Convertit une facture et dit tout ce qui n’a pas pu être repris.

  --to FORME          ubl, cii, facturx (un PDF), json
  --profile PROFIL    profil Factur-X : minimum, basic-wl, basic, en16931, extended, extended-ctc-fr ; par défaut le plus petit
                      qui suffit
  --release VERSION   de CII : D16B, D22B (par défaut)
  --xml               avec facturx : le XML seul, sans PDF
  -o, --output FICHIER où écrire (par défaut la sortie standard)
  --force             remplace un fichier existant
  --lang fr|en        langue
  -h, --help          cette aide

Codes de sortie : 0 fait ; 1 fait, mais le résultat est en défaut ; 2 illisible ou rien écrit ; 64 ligne de commande erronée.`,
  'render.help': `Usage : unisson render [options] FICHIER

Fait d’une facture un PDF lisible (PDF/A-3), ses données jointes.

  -o, --output FICHIER où écrire (par défaut à côté de la facture, en .pdf ; - pour la sortie standard)
  --force             remplace un fichier existant
  --lang fr|en        langue du document
  -h, --help          cette aide

Codes de sortie : 0 fait ; 2 illisible ou rien écrit ; 64 ligne de commande erronée.`,
  'extract.help': `Usage : unisson extract [options] FICHIER

Sort d’une facture (PDF Factur-X, UBL, CII) ses données XML et ses pièces jointes. Les noms sont rendus inoffensifs.

  --to DOSSIER        où écrire (par défaut le dossier courant)
  --list              montre seulement les tailles et les noms
  --force             remplace des fichiers existants
  --lang fr|en        langue
  -h, --help          cette aide

Codes de sortie : 0 fait ; 2 illisible, rien à sortir ou rien écrit ; 64 ligne de commande erronée.`,
  'explain.help': `Usage : unisson explain [options] RÈGLE…

Explique des règles par leur nom (BR-CO-10, BR-FR-05…) : ce qu’elles disent, que faire, leurs termes, leur source.

  --format FORME      text (par défaut) ou json
  --rules-url ADRESSE adresse des pages des règles (ou UNISSON_RULES_URL)
  --list              toutes les règles
  --lang fr|en        langue
  -h, --help          cette aide

Codes de sortie : 0 fait ; 64 règle inconnue ou ligne de commande erronée.`,
  'usage.unknown-command': 'Commande inconnue : {command}',
  'usage.unknown-option': 'Option inconnue : {option}',
  'usage.option-value': 'L’option {option} est mal employée (une valeur manque, ou est en trop).',
  'usage.choice': '{option} ne peut pas être « {value} » ; au choix : {choices}',
  'usage.number': '{option} demande un nombre entier, pas « {value} ».',
  'usage.missing': 'Il manque de dire sur quoi.',
  'usage.too-many': 'Un seul à la fois : « {operand} » est de trop.',
  'usage.several': '« {operand} » contient plusieurs documents ; donnez-en un seul.',
  'usage.required': 'Il manque {option}.',
  'usage.together': '{option} et {other} ne vont pas ensemble.',
  'usage.needs': '{option} demande {other}.',
  'usage.hint': '« unisson {command} --help » en dit plus.',
  progress: '{done}/{total} fichiers, {rate} par seconde',
  'archive.left-aside':
    '{archive} : {count} autre fichier laissé de côté (ni .xml ni .pdf) | {archive} : {count} autres fichiers laissés de côté (ni .xml ni .pdf)',
  'watch.waiting': 'En attente de changements ; Ctrl-C pour arrêter.',
  'output.failed': 'Le rapport ne peut pas être écrit dans {path} : {reason}',
  'save.exists': '{path} existe déjà ; --force le remplace.',
  'save.failed': '{path} n’a pas pu être écrit : {reason}',
  'save.done': '{path} : écrit',
  'fix.offered': '{place} : {code}, « {before} » devient « {after} » : {why}',
  'fix.nowhere': '{file} n’est pas un fichier à lui seul : la réparation est montrée, non écrite.',
  'fix.not-in-pdf': '{file} : un PDF n’est pas réparé sur place ; sans --in-place, son XML réparé est écrit à côté.',
  'convert.losses': '{file} : {count} point à vérifier dans la conversion | {file} : {count} points à vérifier dans la conversion',
  'extract.nothing': '{file} ne contient aucun autre fichier.',
  'explain.unknown': 'Règle inconnue : {rule}. « unisson explain --list » les donne toutes.',
  'explain.near': 'Règle inconnue : {rule}. Peut-être : {rules}',
  'explain.source': 'Source : {source} ; contrôle : {layer}',
  'explain.reading': 'Dit par la lecture du fichier, avant toute règle.',
  'severity.error': 'erreur',
  'severity.warning': 'avertissement',
  'severity.info': 'information',
};

export default command;
