package org.hearsay.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedQueriesTest {
  /** The first columns of each query, which others rely on. */
  private static final Map<String, String> COLUMNS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "accusations",
                  "article source sourceLabel sourceWikidata target targetLabel targetWikidata"
                      + " addresseeLabel viaLabel passage"),
              Map.entry(
                  "attributions",
                  "article source sourceLabel act targetLabel addresseeLabel viaLabel content"
                      + " passage"),
              Map.entry("trace", "statement step tellerLabel act article publisherLabel passage"),
              Map.entry(
                  "denials",
                  "denierLabel article denialPassage accuserLabel accusationArticle"
                      + " accusationPassage"),
              Map.entry(
                  "demands", "article sourceLabel addresseeLabel targetLabel content passage"),
              Map.entry(
                  "strikes",
                  "article strike strikeType place placeLabel placeWikidata withinLabel date"
                      + " perpetratorLabel blamedByLabel killedLowest killedHighest injuredLowest"
                      + " injuredHighest casualtiesLowest casualtiesHighest toldByLabel passage"),
              Map.entry(
                  "disagreements",
                  "strike placeLabel date what articleA tellerA valueA articleB tellerB valueB"
                      + " kind"),
              Map.entry(
                  "citations",
                  "article publisherLabel kind source sourceLabel sourceWikidata passage"),
              Map.entry("citation-network", "citingLabel citedLabel kind articles"),
              Map.entry(
                  "copies", "articleA publisherA articleB publisherB share direction credited"),
              Map.entry(
                  "lost-attribution",
                  "originalArticle copyArticle originalPassage copyPassage change"),
              Map.entry("independent-sources", "about aboutLabel articles outlets origins"),
              Map.entry("unnamed-sources", "article sourceLabel content passage"),
              Map.entry("spokespeople", "person personLabel actorLabel articles"),
              Map.entry("actor-profile", "role otherLabel article passage"),
              Map.entry("timeline", "date kind label article"),
              Map.entry("places", "place placeLabel wkt strikes articles"),
              Map.entry("search", "article passage score"),
              Map.entry("wikidata-links", "entity label type item score"),
              Map.entry("wikidata-context", "entity label")));

  private final SavedQueries queries;

  SavedQueriesTest() throws QueryException {
    queries = SavedQueries.shipped();
  }

  @Test
  void everyQueryHasTheColumnsThatOthersRelyOn() {
    assertThat(queries.all())
        .extracting(SavedQuery::name)
        .containsExactlyElementsOf(COLUMNS.keySet());
    assertThat(queries.all())
        .allSatisfy(
            q ->
                assertThat(String.join(" ", q.columns()) + " ")
                    .as(q.name())
                    .startsWith(COLUMNS.get(q.name()) + " "));
  }

  @Test
  void whatTraceTakesStandsInTheLastColumn() throws QueryException {
    for (String name : List.of("accusations", "attributions", "denials", "demands")) {
      List<String> columns = queries.get(name).columns();
      assertThat(columns.get(columns.size() - 1)).as(name).isEqualTo("statement");
    }
  }

  @Test
  void everyQueryAndParameterIsExplained() {
    assertThat(queries.all())
        .allSatisfy(
            q -> {
              assertThat(q.summary()).as(q.name()).isNotBlank().hasSizeLessThan(100);
              assertThat(q.description()).as(q.name()).isNotBlank();
              assertThat(q.tags()).as(q.name()).isNotEmpty();
              assertThat(q.parameters())
                  .allSatisfy(p -> assertThat(p.description()).as(q.name() + p).isNotEmpty());
            });
  }

  @Test
  void noPathStandsInsideAGraph() {
    assertThat(queries.all())
        .allSatisfy(q -> assertThat(q.text()).as(q.name()).doesNotContain("GRAPH"));
  }

  @Test
  void parametersHaveTheTypesOfTheirNames() throws QueryException {
    assertThat(queries.get("attributions").parameters())
        .extracting(QueryParameter::name)
        .containsExactly("source", "act", "article", "from", "to");
    assertThat(queries.get("attributions").parameters())
        .extracting(QueryParameter::type)
        .contains(QueryParameter.Type.IRI, QueryParameter.Type.DATE);
    assertThat(queries.get("trace").parameters())
        .singleElement()
        .matches(p -> !p.optional() && p.type() == QueryParameter.Type.IRI);
  }

  @Test
  void anUnknownNameIsToldWithAllThatThereAre() {
    assertThatThrownBy(() -> queries.get("acusations"))
        .hasMessageContaining("no query \"acusations\"")
        .hasMessageContaining("accusations, actor-profile");
  }

  @Test
  void aMalformedFileIsToldWithLineAndColumn(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("bad.rq"), "#+ summary: bad\nSELECT ?x WHERE { ?x ?y");
    assertThatThrownBy(() -> SavedQueries.in(folder))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("bad.rq: not SPARQL")
        .hasMessageContaining("line 2");
  }
}
