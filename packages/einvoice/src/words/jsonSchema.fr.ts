/** Ce que le schéma JSON d’une facture dit en plus des noms des termes métier, en français. */
const jsonSchema: { title: string; implied: string } = {
  title: 'Facture (modèle sémantique de la norme EN 16931-1)',
  implied: 'Vrai quand la source n’a pas de moyen de paiement propre',
};

export default jsonSchema;
