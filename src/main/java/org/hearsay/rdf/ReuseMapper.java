package org.hearsay.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.reuse.LostAttribution;
import org.hearsay.reuse.ReuseProfile;
import org.hearsay.reuse.TextReuse;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;

/**
 * Text reuse as triples of {@code graph/reuse}. Profiles are named by the IRIs of their articles.
 * Immutable; threads may share it.
 */
public final class ReuseMapper {
  private final Iris iris;

  public ReuseMapper(Iris iris) {
    this.iris = iris;
  }

  /**
   * @param a the article that {@code reuse} calls a
   * @param b the one that it calls b
   * @param lost what the copy lost
   */
  public List<Triple> triples(
      TextReuse reuse, ReuseProfile a, ReuseProfile b, List<LostAttribution> lost) {
    Writer out = new Writer();
    Node nodeA = NodeFactory.createURI(reuse.a());
    Node nodeB = NodeFactory.createURI(reuse.b());
    Node node = iris.reuse(nodeA, nodeB);
    Side sideA = new Side(nodeA, a);
    Side sideB = new Side(nodeB, b);
    out.add(node, RDF.Nodes.type, HS.TextReuse);
    out.add(node, HS.articleA, nodeA);
    out.add(node, HS.articleB, nodeB);
    out.add(node, HS.shareOfA, Terms.decimal(reuse.shareOfA()));
    out.add(node, HS.shareOfB, Terms.decimal(reuse.shareOfB()));
    out.add(node, HS.credited, Terms.bool(reuse.credited()));
    reuse
        .direction()
        .ifPresent(
            d -> {
              Node original = NodeFactory.createURI(d.original());
              Node copy = NodeFactory.createURI(d.copy());
              out.add(node, HS.original, original);
              out.add(node, HS.copy, copy);
              out.add(node, HS.reason, HS.concept(d.reason()));
              out.add(copy, Terms.DERIVED_FROM, original);
              out.add(copy, Terms.EXCERPT, original);
            });
    int n = 0;
    for (TextReuse.Passage p : reuse.passages()) {
      Node alignment = iris.part(node, "alignment-" + ++n);
      out.add(node, HS.alignment, alignment);
      out.add(alignment, RDF.Nodes.type, HS.Alignment);
      out.add(alignment, HS.passageA, out.passage(sideA, p.inA()));
      out.add(alignment, HS.passageB, out.passage(sideB, p.inB()));
    }
    for (LostAttribution l : lost) {
      boolean aIsOriginal = l.original().equals(reuse.a());
      Node alignment = iris.part(node, "alignment-" + ++n);
      out.add(node, HS.alignment, alignment);
      out.add(alignment, RDF.Nodes.type, HS.Alignment);
      out.add(
          alignment,
          HS.originalPassage,
          out.passage(aIsOriginal ? sideA : sideB, l.originalPassage()));
      out.add(alignment, HS.copyPassage, out.passage(aIsOriginal ? sideB : sideA, l.copyPassage()));
      out.add(alignment, HS.change, HS.concept(l.change()));
    }
    return out.triples;
  }

  /** One of the two articles. */
  private record Side(Node node, ReuseProfile profile) {}

  private final class Writer {
    private final List<Triple> triples = new ArrayList<>();

    void add(Node subject, Node predicate, Node object) {
      triples.add(Triple.create(subject, predicate, object));
    }

    Node passage(Side side, Span span) {
      Span at = new CodePoints(side.profile.text()).of(span);
      Node passage = iris.passage(side.node, at);
      Node selector = iris.selector(passage);
      add(passage, RDF.Nodes.type, HS.Passage);
      add(passage, Terms.HAS_SOURCE, side.node);
      add(passage, Terms.HAS_SELECTOR, selector);
      add(selector, Terms.START, Terms.integer(at.start()));
      add(selector, Terms.END, Terms.integer(at.end()));
      add(selector, Terms.EXACT, Terms.text(span.of(side.profile.text()), side.profile.language()));
      return passage;
    }
  }
}
