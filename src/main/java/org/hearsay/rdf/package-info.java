/**
 * The graph: vocabulary, IRIs, and the mappers that turn records into triples as a stream.
 *
 * <p>The way through: {@link org.hearsay.rdf.ArticleMapper} maps one article's result into its own
 * named graph with the help of one mapper a kind of record; {@link org.hearsay.rdf.EntityMapper}
 * writes the entities that articles share. {@link org.hearsay.rdf.Iris} is the only class that
 * makes IRIs.
 */
package org.hearsay.rdf;
