package org.hearsay.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hearsay.article.PartialDate;
import org.hearsay.strike.Blame;
import org.hearsay.strike.CasualtyFigure;
import org.hearsay.strike.StrikeReport;
import org.hearsay.text.Span;

/** Strike reports with their figures and blames. */
final class StrikeMapper {
  private final ArticleScope scope;
  private final Map<CasualtyFigure, Node> figures = new HashMap<>();
  private final Map<Blame, Node> blames = new HashMap<>();

  StrikeMapper(ArticleScope scope) {
    this.scope = scope;
  }

  void map(List<StrikeReport> strikes) {
    strikes.stream().distinct().forEach(this::map);
  }

  private void map(StrikeReport strike) {
    Span main = strike.passages().get(0);
    Node type = HS.concept(strike.type());
    Node node = scope.name("strike", main, type.getLocalName());
    scope.type(node, HS.StrikeReport);
    scope.add(node, HS.strikeType, type);
    strike.place().ifPresent(p -> scope.add(node, HS.at, scope.referent(p)));
    strike.date().ifPresent(d -> date(scope, node, HS.on, d));
    if (strike.date().isPresent() && !strike.dateRule().isEmpty()) {
      scope.add(node, HS.dateRule, Terms.string(strike.dateRule()));
    }
    words(node, HS.weapon, strike.weapon());
    words(node, HS.hit, strike.hit());
    scope.add(node, HS.passage, scope.passage(main));
    strike.passages().stream()
        .skip(1)
        .distinct()
        .filter(p -> !p.equals(main))
        .forEach(p -> scope.add(node, HS.otherPassage, scope.passage(p)));
    scope.add(node, HS.extractedBy, Terms.string(strike.rule()));
    scope.add(node, HS.attributedBy, scope.carrier(strike.attributedBy()));
    strike.figures().stream()
        .distinct()
        .forEach(f -> scope.add(node, HS.figure, figures.computeIfAbsent(f, this::figure)));
    strike.blames().stream()
        .distinct()
        .forEach(b -> scope.add(node, HS.blame, blames.computeIfAbsent(b, this::blame)));
  }

  private Node figure(CasualtyFigure figure) {
    Node outcome = HS.concept(figure.outcome());
    Node node = scope.name("figure", figure.span(), outcome.getLocalName());
    scope.type(node, HS.CasualtyFigure);
    scope.add(node, HS.outcome, outcome);
    figure.lowest().ifPresent(n -> scope.add(node, HS.lowest, Terms.integer(n)));
    figure.highest().ifPresent(n -> scope.add(node, HS.highest, Terms.integer(n)));
    scope.add(node, HS.bound, HS.concept(figure.bound()));
    words(node, HS.victims, figure.victims());
    words(node, HS.surface, Optional.of(figure.surface()));
    scope.add(node, HS.cumulative, Terms.bool(figure.cumulative()));
    scope.add(node, HS.passage, scope.passage(figure.span()));
    scope.add(node, HS.attributedBy, scope.carrier(figure.attributedBy()));
    return node;
  }

  private Node blame(Blame blame) {
    Node perpetrator = scope.referent(blame.perpetrator());
    Node node = scope.name("blame", blame.passage(), "");
    scope.type(node, HS.Blame);
    scope.add(node, HS.perpetrator, perpetrator);
    scope.add(node, HS.polarity, blame.denied() ? HS.negated : HS.affirmed);
    scope.add(node, HS.passage, scope.passage(blame.passage()));
    scope.add(node, HS.attributedBy, scope.carrier(blame.attributedBy()));
    return node;
  }

  private void words(Node node, Node property, Optional<String> words) {
    words.filter(w -> !w.isBlank()).ifPresent(w -> scope.add(node, property, scope.text(w)));
  }

  /** The date as it is told, and beside it the days that it can mean. */
  static void date(ArticleScope scope, Node node, Node property, PartialDate date) {
    scope.add(node, property, Terms.date(date));
    date.earliest().ifPresent(d -> scope.add(node, HS.earliest, Terms.day(d)));
    date.latest().ifPresent(d -> scope.add(node, HS.latest, Terms.day(d)));
  }
}
