package org.hearsay.rdf;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.attribution.Act;
import org.hearsay.attribution.Attribution;
import org.hearsay.entity.Referent;
import org.hearsay.pipeline.ArticleResult;
import org.hearsay.strike.StrikeReport;
import org.hearsay.text.Span;

/** Attributions with their chains, and the direct edges that they back. */
final class AttributionMapper {
  /** Between the parts of a content that other words break up. */
  private static final String GAP = " … ";

  private final ArticleScope scope;

  AttributionMapper(ArticleScope scope) {
    this.scope = scope;
  }

  /**
   * Every attribution that the graph tells of: those of the article that are not marginal, and all
   * that carry a strike report, a figure, a blame or another attribution, in a fixed order.
   */
  static Collection<Attribution> needed(ArticleResult result) {
    Set<Attribution> all = new LinkedHashSet<>();
    result.attributions().stream()
        .filter(a -> !a.isMarginal())
        .forEach(a -> addWithChain(all, Optional.of(a)));
    for (StrikeReport strike : result.strikes()) {
      addWithChain(all, strike.attributedBy());
      strike.figures().forEach(f -> addWithChain(all, f.attributedBy()));
      strike.blames().forEach(b -> addWithChain(all, b.attributedBy()));
    }
    return all;
  }

  private static void addWithChain(Set<Attribution> all, Optional<Attribution> attribution) {
    if (attribution.isPresent() && all.add(attribution.get())) {
      addWithChain(all, attribution.get().attributedBy());
      addWithChain(all, attribution.get().answers());
    }
  }

  void map(Collection<Attribution> attributions) {
    attributions.forEach(scope::attribution);
    attributions.forEach(this::map);
  }

  private void map(Attribution a) {
    Node node = scope.attribution(a);
    scope.type(node, HS.Attribution);
    Optional<Node> source = a.source().map(scope::referent);
    source.ifPresent(s -> scope.add(node, HS.source, s));
    scope.add(node, HS.act, HS.concept(a.act()));
    Optional<Node> target = refer(node, HS.target, a.target());
    Optional<Node> addressee = refer(node, HS.addressee, a.addressee());
    scope.add(node, HS.polarity, HS.concept(a.polarity()));
    scope.add(node, HS.modality, HS.concept(a.modality()));
    words(node, HS.cue, a.spans().cue());
    if (!a.isLink()) {
      words(node, HS.content, a.spans().content());
      passages(node, HS.contentPassage, a.spans().content());
    }
    scope.add(node, HS.passage, scope.passage(a.passage()));
    passages(node, HS.sourcePassage, a.spans().source());
    passages(node, HS.cuePassage, a.spans().cue());
    Stream.concat(Stream.of(a.spans().rule()), a.rules().stream())
        .distinct()
        .forEach(rule -> scope.add(node, HS.extractedBy, Terms.string(rule)));
    scope.add(node, HS.confidence, Terms.decimal(a.confidence()));
    scope.add(node, HS.attributedBy, scope.carrier(a.attributedBy()));
    a.answers().ifPresent(other -> scope.add(node, HS.answers, scope.attribution(other)));
    Optional<Node> whom = towards(a.act(), target, addressee);
    if (source.isPresent() && whom.isPresent()) {
      edge(a, node, source.get(), whom.get());
    }
  }

  private Optional<Node> refer(Node node, Node property, Optional<Referent> referent) {
    Optional<Node> object = referent.map(scope::referent);
    object.ifPresent(o -> scope.add(node, property, o));
    return object;
  }

  private void words(Node node, Node property, List<Span> spans) {
    if (!spans.isEmpty()) {
      String words = spans.stream().map(scope.article()::exact).collect(Collectors.joining(GAP));
      scope.add(node, property, scope.text(words));
    }
  }

  private void passages(Node node, Node property, List<Span> spans) {
    spans.stream().distinct().forEach(s -> scope.add(node, property, scope.passage(s)));
  }

  /**
   * The direct edge. It is asserted for an affirmed and actual attribution only; the reifier names
   * it in any case, since naming asserts nothing.
   */
  private void edge(Attribution a, Node node, Node source, Node whom) {
    Optional<Node> property = edgeProperty(a.act());
    if (property.isEmpty()) {
      return;
    }
    if (a.isAsserted()) {
      scope.add(source, property.get(), whom);
    }
    if (scope.options().reifiers()) {
      Node triple = NodeFactory.createTripleTerm(source, property.get(), whom);
      scope.add(node, RDF.Nodes.reifies, triple);
    }
  }

  /** To whom the direct edge of an act leads: who is accused, but who is urged. */
  private static Optional<Node> towards(Act act, Optional<Node> target, Optional<Node> addressee) {
    return switch (act) {
      case ACCUSE, DENY, SUPPORT -> target;
      case URGE, WARN, PROMISE -> addressee;
      case REPORT, STATE -> Optional.empty();
    };
  }

  private static Optional<Node> edgeProperty(Act act) {
    return switch (act) {
      case ACCUSE -> Optional.of(HS.accuses);
      case DENY -> Optional.of(HS.denies);
      case SUPPORT -> Optional.of(HS.supports);
      case URGE -> Optional.of(HS.urges);
      case WARN -> Optional.of(HS.warns);
      case PROMISE -> Optional.of(HS.promises);
      case REPORT, STATE -> Optional.empty();
    };
  }
}
