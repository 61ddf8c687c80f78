package org.hearsay.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.rdf.GraphOptions;
import org.hearsay.rdf.SampleResults;
import org.hearsay.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueryRunnerTest {
  /** They need a text index, or the network. */
  private static final Set<String> ELSEWHERE = Set.of("search", "wikidata-context");

  private final SavedQueries queries;
  private final QueryRunner runner = runner(GraphOptions.DEFAULT);

  QueryRunnerTest() throws QueryException {
    queries = SavedQueries.shipped();
  }

  private static QueryRunner runner(GraphOptions options) {
    return QueryRunner.on(
        SampleStore.of(
            options, List.of(SampleResults.harbour("h-1"), SampleResults.empty("nothing"))),
        SampleStore.IRIS,
        QueryRunner.Limits.DEFAULT);
  }

  static List<String> names() throws QueryException {
    return SavedQueries.shipped().all().stream()
        .map(SavedQuery::name)
        .filter(n -> !ELSEWHERE.contains(n))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theAnswerIsTheSameWithoutReifiers(String name) throws Exception {
    Map<String, String> parameters = required(name);
    QueryRunner without = runner(GraphOptions.DEFAULT.withReifiers(false));
    assertThat(without.rows(queries.get(name), parameters))
        .isEqualTo(runner.rows(queries.get(name), parameters));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyOptionalParameterNarrows(String name) throws Exception {
    SavedQuery query = queries.get(name);
    int all = runner.rows(query, required(name)).size();
    for (QueryParameter p : query.parameters()) {
      if (p.optional()) {
        Map<String, String> parameters = new java.util.HashMap<>(required(name));
        parameters.put(
            p.name(),
            switch (p.type()) {
              case DATE -> p.name().equals("from") ? "2100-01-01" : "1900-01-01";
              default -> "nobody-at-all";
            });
        assertThat(runner.rows(query, parameters).size())
            .as(name + " " + p.name())
            .isLessThanOrEqualTo(all)
            .isZero();
      }
    }
  }

  private Map<String, String> required(String name) throws QueryException, StoreException {
    return switch (name) {
      case "trace" ->
          Map.of(
              "statement", runner.rows(queries.get("accusations"), Map.of()).text(0, "statement"));
      case "actor-profile" -> Map.of("actor", "northern-coalition");
      default -> Map.of();
    };
  }

  @Test
  void anAccusationNamesWhoPassesItOn() throws Exception {
    Rows rows = runner.rows(queries.get("accusations"), Map.of());
    assertThat(rows.size()).isOne();
    assertThat(rows.text(0, "sourceLabel")).isEqualTo("Harbour Ministry");
    assertThat(rows.text(0, "targetLabel")).isEqualTo("Northern Coalition");
    assertThat(rows.text(0, "targetWikidata")).isEqualTo("http://www.wikidata.org/entity/Q1001");
    assertThat(rows.text(0, "sourceWikidata")).isEmpty();
    assertThat(rows.text(0, "viaLabel")).isEqualTo("Kelmiran Broadcaster");
    assertThat(rows.text(0, "passage")).startsWith("\"The coalition").endsWith("broadcaster.");
  }

  @Test
  void traceWalksFromTheMinistryToTheOutlet() throws Exception {
    Rows rows = runner.rows(queries.get("trace"), required("trace"));
    assertThat(rows.columns()).isEqualTo(queries.get("trace").columns());
    assertThat(column(rows, "step")).containsExactly("1", "2", "3");
    assertThat(column(rows, "tellerLabel"))
        .containsExactly("Harbour Ministry", "Kelmiran Broadcaster", "Tidewire");
    assertThat(column(rows, "publisherLabel")).containsExactly("", "", "Tidewire");
  }

  @Test
  void aStrikeHasOneRowForEachTellerWithItsFigures() throws Exception {
    Rows rows = runner.rows(queries.get("strikes"), Map.of());
    assertThat(rows.size()).isOne();
    assertThat(rows.text(0, "killedLowest")).isEqualTo("14");
    assertThat(rows.text(0, "killedHighest")).isEmpty();
    assertThat(rows.text(0, "injuredHighest")).isEqualTo("30");
    assertThat(rows.text(0, "toldByLabel")).isEqualTo("Watch Group | Tidewire");
    assertThat(rows.text(0, "perpetratorLabel")).isEqualTo("Northern Coalition");
    assertThat(rows.text(0, "blamedByLabel")).isEqualTo("Harbour Ministry");
    assertThat(rows.text(0, "date")).isEqualTo("2017-10-23");
    assertThat(rows.text(0, "withinLabel")).isEqualTo("Kelmira");
    assertThat(rows.text(0, "placeWikidata")).isEmpty();
  }

  @Test
  void aDenialStandsBesideTheAccusationThatItAnswers() throws Exception {
    Rows rows = runner.rows(queries.get("denials"), Map.of());
    assertThat(column(rows, "denierLabel")).containsExactly("Karl Brandt");
    assertThat(column(rows, "accuserLabel")).containsExactly("Harbour Ministry");
  }

  @Test
  void whatSomebodyDidNotSayIsNoAccusation() throws Exception {
    assertThat(column(runner.rows(queries.get("attributions"), Map.of()), "polarity"))
        .contains("https://w3id.org/hearsay/ontology#negated");
    assertThat(column(runner.rows(queries.get("accusations"), Map.of()), "sourceLabel"))
        .doesNotContain("Tidewire");
  }

  @Test
  void mereLinksOfAChainAreNoAttributions() throws Exception {
    assertThat(column(runner.rows(queries.get("attributions"), Map.of()), "sourceLabel"))
        .doesNotContain("Kelmiran Broadcaster");
  }

  @Test
  void smallQueriesAnswer() throws Exception {
    assertThat(column(runner.rows(queries.get("unnamed-sources"), Map.of()), "sourceLabel"))
        .containsExactly("Fishermen");
    assertThat(column(runner.rows(queries.get("spokespeople"), Map.of()), "actorLabel"))
        .containsExactly("Northern Coalition");
    assertThat(column(runner.rows(queries.get("demands"), Map.of()), "addresseeLabel"))
        .containsExactly("Kelmira");
    assertThat(column(runner.rows(queries.get("places"), Map.of()), "wkt"))
        .containsExactly("POINT(40.5 35.25)");
    assertThat(column(runner.rows(queries.get("citations"), Map.of()), "sourceLabel"))
        .containsExactlyInAnyOrder("Tidewire", "Kelmiran Broadcaster");
    assertThat(column(runner.rows(queries.get("citation-network"), Map.of()), "citedLabel"))
        .containsExactly("Kelmiran Broadcaster");
    assertThat(column(runner.rows(queries.get("wikidata-links"), Map.of()), "score"))
        .containsExactly("0.99", "0.99", "0.99", "0.8");
    assertThat(column(runner.rows(queries.get("timeline"), Map.of()), "kind"))
        .contains("accuse", "airstrike", "deny");
    assertThat(column(runner.rows(queries.get("actor-profile"), required("actor-profile")), "role"))
        .contains("target of: accuse", "blamed for a strike", "has as speaker");
  }

  @Test
  void aSourceCanBeGivenByItsLastWordOrItsWholeIri() throws Exception {
    SavedQuery query = queries.get("attributions");
    int one = runner.rows(query, Map.of("source", "watch-group")).size();
    assertThat(one).isOne();
    assertThat(runner.rows(query, Map.of("source", "entity:watch-group")).size()).isEqualTo(one);
    assertThat(
            runner
                .rows(query, Map.of("source", "https://w3id.org/hearsay/id/entity/watch-group"))
                .size())
        .isEqualTo(one);
    assertThat(runner.rows(query, Map.of("act", "deny")).size()).isOne();
    assertThat(runner.rows(query, Map.of("act", "hs:deny")).size()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "source,https://a.example/> } DELETE WHERE { ?s ?p ?o } #",
    "source,a b",
    "source,\"x\" . ?a ?b ?c",
    "from,yesterday",
    "from,2017-10-25\" || true",
    "article,http://[",
    "act,'1) || (1=1'"
  })
  void aValueThatIsNotOfTheTypeIsRefused(String name, String value) {
    assertThatThrownBy(() -> runner.rows(queries.get("attributions"), Map.of(name, value)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("parameter " + name + "=");
  }

  @Test
  void unknownAndMissingParametersAreToldByName() throws Exception {
    assertThatThrownBy(() -> runner.rows(queries.get("copies"), Map.of("actor", "x")))
        .hasMessage("query copies has no parameter actor; it takes: article");
    assertThatThrownBy(() -> runner.rows(queries.get("trace"), Map.of()))
        .hasMessageContaining("needs --param statement=IRI");
  }

  @Test
  void rowsBeyondTheLimitAreLeftOffAndThisIsTold() throws Exception {
    QueryRunner short1 =
        QueryRunner.on(
            SampleStore.of(GraphOptions.DEFAULT, List.of(SampleResults.harbour("h-1"))),
            SampleStore.IRIS,
            new QueryRunner.Limits(Duration.ofSeconds(30), 2));
    Rows rows = short1.rows(queries.get("attributions"), Map.of());
    assertThat(rows.size()).isEqualTo(2);
    assertThat(rows.cut()).isTrue();
  }

  @Test
  void aRunawayQueryIsStopped() throws Exception {
    QueryRunner impatient =
        QueryRunner.on(
            SampleStore.of(GraphOptions.DEFAULT, List.of(SampleResults.harbour("h-1"))),
            SampleStore.IRIS,
            new QueryRunner.Limits(Duration.ofMillis(200), 10));
    SavedQuery runaway =
        SavedQuery.parse(
            "runaway",
            "runaway.rq",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
    assertThatThrownBy(() -> impatient.rows(runaway, Map.of()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("stopped after");
  }

  @Test
  void anEndpointThatIsNotThereIsToldByItsAddress() {
    QueryRunner nowhere =
        QueryRunner.at(
            "http://127.0.0.1:9/hearsay/sparql", SampleStore.IRIS, QueryRunner.Limits.DEFAULT);
    assertThatThrownBy(() -> nowhere.rows(queries.get("copies"), Map.of()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("http://127.0.0.1:9/hearsay/sparql");
  }

  @ParameterizedTest
  @CsvSource({"CSV", "TSV", "JSON", "XML", "TABLE"})
  void answersAreWrittenInEachFormat(ResultWriter.Format format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultWriter writer = new ResultWriter(format, out, 100, SampleStore.IRIS);
    runner.run(queries.get("spokespeople"), Map.of(), writer);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Karl Brandt");
    assertThat(writer.written()).isOne();
  }

  @Test
  void noLineOfATableIsWiderThanTheTerminal() throws Exception {
    for (String name : names()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      runner.run(
          queries.get(name),
          required(name),
          new ResultWriter(ResultWriter.Format.TABLE, out, 80, SampleStore.IRIS));
      assertThat(out.toString(StandardCharsets.UTF_8).lines())
          .as(name)
          .allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    }
  }

  private static List<String> column(Rows rows, String column) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      cells.add(rows.text(i, column));
    }
    return cells;
  }
}
