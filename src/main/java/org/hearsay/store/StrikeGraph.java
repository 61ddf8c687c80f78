package org.hearsay.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hearsay.rdf.HS;
import org.hearsay.rdf.Iris;
import org.hearsay.rdf.MergedStrikeMapper;
import org.hearsay.strike.ReportSummary;
import org.hearsay.strike.StrikeMerger;
import org.hearsay.strike.StrikeReport.StrikeType;

/**
 * Keeps {@code graph/strikes} in step with the reports of a store: which of them tell of the same
 * strike. The reports stay as they are.
 *
 * <p>Not thread-safe.
 */
final class StrikeGraph {
  private static final Map<Node, StrikeType> TYPES = types();

  private final RuleStore store;
  private final Iris iris;

  StrikeGraph(RuleStore store, Iris iris) {
    this.store = store;
    this.iris = iris;
  }

  /** Merges all reports of the store anew. */
  void settle() throws StoreException {
    Map<String, Gathered> reports = new TreeMap<>();
    store.select(
        Rules.read("strike-reports.rq"),
        row -> reports.computeIfAbsent(row.get("report").getURI(), k -> new Gathered()).add(row));
    List<ReportSummary> summaries = new ArrayList<>();
    reports.forEach((id, gathered) -> summaries.add(gathered.summary(id)));
    store.replace(
        iris.graph("strikes"), new MergedStrikeMapper(iris).triples(StrikeMerger.merge(summaries)));
  }

  private static Map<Node, StrikeType> types() {
    Map<Node, StrikeType> types = new java.util.HashMap<>();
    for (StrikeType t : StrikeType.values()) {
      types.put(HS.concept(t), t);
    }
    return Map.copyOf(types);
  }

  /** The rows of one report. */
  private static final class Gathered {
    private StrikeType type = StrikeType.ATTACK;
    private Optional<String> place = Optional.empty();
    private final Set<String> around = new HashSet<>();
    private Optional<LocalDate> earliest = Optional.empty();
    private Optional<LocalDate> latest = Optional.empty();
    private final Set<String> lowest = new HashSet<>();
    private final Set<String> accused = new HashSet<>();

    void add(Binding row) {
      type = TYPES.getOrDefault(row.get("type"), StrikeType.ATTACK);
      place = iri(row, "place");
      iri(row, "around").ifPresent(around::add);
      iri(row, "accused").ifPresent(accused::add);
      earliest = day(row, "earliest");
      latest = day(row, "latest");
      if (row.contains("outcome") && row.contains("lowest")) {
        lowest.add(row.get("outcome").getLocalName() + " " + literal(row, "lowest"));
      }
    }

    ReportSummary summary(String id) {
      boolean dated = earliest.isPresent() && latest.isPresent();
      return new ReportSummary(
          id,
          type,
          place,
          around,
          dated ? earliest : Optional.empty(),
          dated ? latest : Optional.empty(),
          lowest,
          accused);
    }

    private static Optional<String> iri(Binding row, String variable) {
      return Optional.ofNullable(row.get(variable)).filter(Node::isURI).map(Node::getURI);
    }

    private static Optional<LocalDate> day(Binding row, String variable) {
      return row.contains(variable)
          ? Optional.of(LocalDate.parse(literal(row, variable)))
          : Optional.empty();
    }

    private static String literal(Binding row, String variable) {
      return row.get(variable).getLiteralLexicalForm();
    }
  }
}
