package org.hearsay.rdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Referent;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;

/**
 * The graph of one article while it is written: gives names to its parts, writes each passage once,
 * and sends quads on.
 *
 * <p>For one article and one thread.
 */
final class ArticleScope {
  private final Iris iris;
  private final GraphOptions options;
  private final Article article;
  private final Node node;
  private final CodePoints codePoints;
  private final StreamRDF out;
  private final Map<Attribution, Node> attributions = new HashMap<>();
  private final Map<Node, Integer> names = new HashMap<>();
  private final Set<Node> passages = new HashSet<>();
  private final Map<UnnamedSource, Node> unnamed = new HashMap<>();

  ArticleScope(Iris iris, GraphOptions options, Article article, StreamRDF out) {
    this.iris = iris;
    this.options = options;
    this.article = article;
    this.node = iris.article(article);
    this.codePoints = new CodePoints(article.text());
    this.out = out;
  }

  Iris iris() {
    return iris;
  }

  GraphOptions options() {
    return options;
  }

  Article article() {
    return article;
  }

  /** The article's own IRI, which names the graph. */
  Node node() {
    return node;
  }

  void add(Node subject, Node predicate, Node object) {
    out.quad(Quad.create(node, Triple.create(subject, predicate, object)));
  }

  void type(Node subject, Node type) {
    add(subject, RDF.Nodes.type, type);
  }

  Node text(String words) {
    return Terms.text(words, article.metadata().language());
  }

  /** A new name for a part; a second one for the same place and kind gets a number. */
  Node name(String what, Span span, String which) {
    Node name = iris.part(node, what, codePoints.of(span), which);
    return iris.numbered(name, names.merge(name, 1, Integer::sum));
  }

  /** The passage at {@code span}, written when it is met for the first time. */
  Node passage(Span span) {
    Span at = codePoints.of(span);
    Node passage = iris.passage(node, at);
    if (passages.add(passage)) {
      Node selector = iris.selector(passage);
      type(passage, HS.Passage);
      add(passage, Terms.HAS_SOURCE, node);
      add(passage, Terms.HAS_SELECTOR, selector);
      // the classes of the selector follow from the domains of these, and would be every tenth
      // triple
      add(selector, Terms.START, Terms.integer(at.start()));
      add(selector, Terms.END, Terms.integer(at.end()));
      add(selector, Terms.EXACT, text(article.exact(span)));
    }
    return passage;
  }

  /** The entity, or the unnamed source of this article, written when it is met first. */
  Node referent(Referent referent) {
    if (referent instanceof Entity entity) {
      return iris.entity(entity);
    }
    UnnamedSource source = (UnnamedSource) referent;
    Node known = unnamed.get(source);
    if (known != null) {
      return known;
    }
    Node made = name("source", source.first(), "");
    unnamed.put(source, made);
    type(made, HS.UnnamedSource);
    add(made, SKOS.prefLabel.asNode(), text(source.label()));
    add(made, HS.namedness, HS.concept(source.namedness()));
    add(made, HS.passage, passage(source.first()));
    return made;
  }

  /** The attribution's node, named when it is met first. */
  Node attribution(Attribution attribution) {
    Node known = attributions.get(attribution);
    if (known == null) {
      known = name("a", attribution.passage(), HS.concept(attribution.act()).getLocalName());
      attributions.put(attribution, known);
    }
    return known;
  }

  /** What carries a part: an attribution, or the article when it speaks for itself. */
  Node carrier(Optional<Attribution> attributedBy) {
    return attributedBy.map(this::attribution).orElse(node);
  }
}
