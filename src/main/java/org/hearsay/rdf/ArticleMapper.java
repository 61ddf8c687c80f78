package org.hearsay.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;
import org.hearsay.pipeline.ArticleResult;

/**
 * Writes all that was found in one article into the named graph that bears the article's IRI.
 * Nothing is kept between articles, and the same result gives the same quads in the same order.
 *
 * <p>Entities are not described here: several articles share them ({@link EntityMapper}).
 *
 * <p>Immutable; threads may share it.
 */
public final class ArticleMapper {
  private static final int DIGEST_BYTES = 16;

  private final Iris iris;
  private final GraphOptions options;

  public ArticleMapper(Iris iris, GraphOptions options) {
    this.iris = iris;
    this.options = options;
  }

  public Iris iris() {
    return iris;
  }

  /** Sends the quads of the article's graph to {@code out}. */
  public void map(ArticleResult result, StreamRDF out) {
    ArticleScope scope = new ArticleScope(iris, options, result.article(), out);
    article(scope, result);
    Collection<Attribution> attributions = AttributionMapper.needed(result);
    new AttributionMapper(scope).map(attributions);
    new StrikeMapper(scope).map(result.strikes());
    CitationMapper citations = new CitationMapper(scope);
    citations.citations(result.citations());
    citations.affiliations(result.affiliations());
  }

  private void article(ArticleScope scope, ArticleResult result) {
    Article article = result.article();
    Node node = scope.node();
    scope.type(node, HS.Article);
    scope.add(node, DCTerms.identifier.asNode(), Terms.string(article.identifier()));
    headline(article).ifPresent(h -> scope.add(node, Terms.HEADLINE, scope.text(h)));
    result.publisher().ifPresent(p -> scope.add(node, Terms.PUBLISHER, scope.referent(p)));
    article
        .metadata()
        .published()
        .ifPresent(d -> StrikeMapper.date(scope, node, Terms.DATE_PUBLISHED, d));
    article.metadata().author().ifPresent(a -> scope.add(node, Terms.AUTHOR, Terms.string(a)));
    article.metadata().address().ifPresent(a -> scope.add(node, Terms.URL, address(a)));
    scope.add(node, Terms.LANGUAGE, Terms.string(article.metadata().language()));
    if (options.text()) {
      scope.add(node, Terms.TEXT, scope.text(article.text()));
    }
    scope.add(node, HS.digest, Terms.string(digest(article)));
    scope.add(node, Terms.GENERATED_BY, iris.run(options.configuration()));
  }

  /**
   * Tells whether the article, read in this configuration, is the same as one that was stored: what
   * it says, what its document tells about it, and all that decides what is made of it.
   */
  public String digest(Article article) {
    return Iris.hash(
        String.join("\u0000", article.text(), article.metadata().toString(), options.toString()),
        DIGEST_BYTES);
  }

  /** The headline without mark-up. */
  private static Optional<String> headline(Article article) {
    return article
        .metadata()
        .headline()
        .map(span -> span.of(article.layout().readable()).strip().replaceAll("\\s+", " "))
        .filter(h -> !h.isEmpty());
  }

  /** An IRI, or a literal when what the document gives as its address is none. */
  private static Node address(String address) {
    try {
      URI uri = new URI(address);
      return uri.isAbsolute() && uri.getHost() != null
          ? NodeFactory.createURI(address)
          : Terms.string(address);
    } catch (URISyntaxException e) {
      return Terms.string(address);
    }
  }
}
