package org.hearsay.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.hearsay.rdf.GraphOptions;
import org.hearsay.rdf.HS;
import org.hearsay.rdf.SampleResults;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private final DatasetGraph dataset =
      SampleStore.of(GraphOptions.DEFAULT, List.of(SampleResults.harbour("h-1")));
  private final Node ministry = SampleStore.IRIS.entity(SampleResults.MINISTRY);
  private final Node coalition = SampleStore.IRIS.entity(SampleResults.COALITION);
  private final Checks checks;

  ChecksTest() throws QueryException {
    checks = new Checks();
  }

  @Test
  void whatTheMappersWriteHasNoFaults() throws Exception {
    assertThat(run()).isEmpty();
  }

  @Test
  void everyCheckHasASeverityAndASummary() throws Exception {
    for (SavedQuery q : checks.queries().all()) {
      assertThat(Finding.Severity.of(q.severity().orElseThrow())).as(q.name()).isNotNull();
      assertThat(q.summary()).as(q.name()).isNotBlank();
      assertThat(q.columns()).as(q.name()).containsExactly("focus", "message");
    }
  }

  @Test
  void anEdgeThatNoAttributionBacksIsFound() throws Exception {
    add(coalition, HS.accuses, ministry);
    assertThat(run()).extracting(Finding::check).containsExactly("edge-backed");
  }

  @Test
  void aFigureWithoutTellerIsFound() throws Exception {
    Node figure = subject(HS.outcome, HS.killed);
    dataset.executeWrite(() -> dataset.deleteAny(Node.ANY, figure, HS.attributedBy, Node.ANY));
    assertThat(run()).extracting(Finding::check).contains("teller", "shape:attributedBy");
  }

  @Test
  void wordsThatAreNotInTheTextAreFound() throws Exception {
    Node selector = subject(exact(), Node.ANY);
    dataset.executeWrite(
        () -> {
          Quad old = dataset.find(Node.ANY, selector, exact(), Node.ANY).next();
          dataset.delete(old);
          dataset.add(
              old.getGraph(),
              selector,
              exact(),
              NodeFactory.createLiteralLang("words of nobody", "en"));
        });
    assertThat(run()).extracting(Finding::check).contains("words-in-text");
  }

  @Test
  void aSecondLabelIsAWarning() throws Exception {
    add(ministry, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("The Ministry", "en"));
    assertThat(run())
        .singleElement()
        .extracting(Finding::check, Finding::severity)
        .containsExactly("labels", Finding.Severity.WARNING);
  }

  private static Node exact() {
    return NodeFactory.createURI("http://www.w3.org/ns/oa#exact");
  }

  private Node subject(Node predicate, Node object) {
    return dataset.calculateRead(
        () -> dataset.find(Node.ANY, Node.ANY, predicate, object).next().getSubject());
  }

  private void add(Node s, Node p, Node o) {
    dataset.executeWrite(
        () -> {
          Node article = dataset.find(Node.ANY, Node.ANY, HS.digest, Node.ANY).next().getGraph();
          dataset.add(article, s, p, o);
        });
  }

  private List<Finding> run() throws Exception {
    return checks.run(dataset, SampleStore.IRIS, QueryRunner.Limits.DEFAULT);
  }
}
