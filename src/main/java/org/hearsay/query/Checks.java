package org.hearsay.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.system.Txn;
import org.hearsay.rdf.Iris;
import org.hearsay.store.StoreException;

/**
 * Holds a store against its law: nothing is asserted but that an article says something, so each
 * statement, figure, blame and direct edge has a teller and a passage whose words are in the text.
 *
 * <p>The checks are the queries of {@code queries/checks}, whose rows are what is wrong, and the
 * shapes of {@code ontology/shapes.ttl}.
 */
public final class Checks {
  private static final String SHAPES = "ontology/shapes.ttl";
  private static final int EXAMPLES = 5;

  private final SavedQueries queries;
  private final Shapes shapes;

  public Checks() throws QueryException {
    this(SavedQueries.checks());
  }

  Checks(SavedQueries queries) {
    this.queries = queries;
    this.shapes = Shapes.parse(RDFDataMgr.loadGraph(SHAPES));
  }

  public SavedQueries queries() {
    return queries;
  }

  /** What is wrong, checks first; empty when all is well. */
  public List<Finding> run(DatasetGraph dataset, Iris iris, QueryRunner.Limits limits)
      throws QueryException, StoreException {
    QueryRunner runner = QueryRunner.on(dataset, iris, limits);
    List<Finding> findings = new ArrayList<>();
    for (SavedQuery check : queries.all()) {
      Rows rows = runner.rows(check, Map.of());
      if (rows.size() > 0) {
        List<String> examples = new ArrayList<>();
        for (int i = 0; i < Math.min(EXAMPLES, rows.size()); i++) {
          examples.add(rows.text(i, "focus") + ": " + rows.text(i, "message"));
        }
        findings.add(
            new Finding(
                check.name(),
                Finding.Severity.of(check.severity().orElse("warning")),
                check.summary(),
                rows.size(),
                examples));
      }
    }
    findings.addAll(Txn.calculateRead(dataset, () -> shapes(dataset)));
    return findings;
  }

  private List<Finding> shapes(DatasetGraph dataset) {
    Graph union = GraphView.createUnionGraph(dataset);
    Map<String, List<ReportEntry>> bySource = new TreeMap<>();
    ShaclValidator.get()
        .validate(shapes, union)
        .getEntries()
        .forEach(e -> bySource.computeIfAbsent(name(e), k -> new ArrayList<>()).add(e));
    List<Finding> findings = new ArrayList<>();
    bySource.forEach(
        (name, entries) ->
            findings.add(
                new Finding(
                    name,
                    Finding.Severity.VIOLATION,
                    "The graph has the shape that " + SHAPES + " gives it",
                    entries.size(),
                    entries.stream()
                        .map(e -> e.focusNode() + ": " + e.message())
                        .sorted()
                        .limit(EXAMPLES)
                        .toList())));
    return findings;
  }

  /** By the path that is wrong, which people know better than a shape without a name. */
  private static String name(ReportEntry entry) {
    Node source = entry.source();
    String path = entry.resultPath() == null ? "" : entry.resultPath().toString();
    return "shape:"
        + (path.isEmpty() && source != null ? source.toString() : path.replaceAll(".*[/#]", ""))
            .replace(">", "");
  }
}
