package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.hearsay.rdf.Iris;
import org.hearsay.reuse.ReuseIndex;
import org.hearsay.reuse.ReuseProfile;
import org.hearsay.reuse.Words;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of an agency's text and one of nobody's, in a real TDB2 store. */
class ReuseGraphTest {
  private static final String DATA =
      """
      @base <https://w3id.org/hearsay/id/> .
      @prefix hs: <https://w3id.org/hearsay/ontology#> .
      @prefix schema: <https://schema.org/> .
      <article/1> { <article/1> a hs:Article ; schema:publisher <entity/agency> .
        <article/1#a> a hs:Attribution ; hs:source <article/1#local> ; hs:attributedBy <article/1> .
        <article/1#local> a hs:UnnamedSource .
        <article/1#s> a hs:StrikeReport ; hs:attributedBy <article/1> . }
      <article/2> { <article/2> a hs:Article ; schema:publisher <entity/paper> .
        <article/2#a> a hs:Attribution ; hs:source <article/2#local> ; hs:attributedBy <article/2> .
        <article/2#local> a hs:UnnamedSource .
        <article/2#s> a hs:StrikeReport ; hs:attributedBy <article/2> . }
      <article/3> { <article/3> a hs:Article .
        <article/3#a> a hs:Attribution ; hs:source <entity/ministry> ; hs:attributedBy <article/3#b> .
        <article/3#b> a hs:Attribution ; hs:source <entity/agency> ; hs:attributedBy <article/3> .
        <article/3#f> a hs:CasualtyFigure ; hs:attributedBy <article/3#a> . }
      """;

  private final Iris iris = new Iris();

  private ReuseProfile profile(int article, String text, String... credits) {
    return new ReuseProfile(
        iris.base() + "article/" + article,
        Optional.of(article == 1 ? "agency" : "paper"),
        Optional.empty(),
        Set.of(credits),
        Set.of(),
        Set.of(credits),
        text,
        "en",
        Words.of(text, List.of(new Span(0, text.length())), List.of()),
        List.of());
  }

  private static String prose(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, 120)
        .mapToObj(i -> "w" + Integer.toString(random.nextInt(4000), 36))
        .collect(Collectors.joining(" "));
  }

  private static List<String> select(Tdb2Store store, String pattern) {
    String query =
        """
        PREFIX hs: <https://w3id.org/hearsay/ontology#>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        BASE <https://w3id.org/hearsay/id/>
        SELECT ?a ?b { GRAPH <graph/reuse> { %s } } ORDER BY ?a ?b
        """
            .formatted(pattern);
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          List<String> rows = new ArrayList<>();
          try (QueryExec run = QueryExec.dataset(store.dataset()).query(query).build()) {
            run.select()
                .forEachRemaining(
                    row ->
                        rows.add(name(row.get("a").getURI()) + " " + name(row.get("b").getURI())));
          }
          return rows;
        });
  }

  private static String name(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  @Test
  void copiesCountOnceAndTheNamedTellerComesBeforeTheOutlet(@TempDir Path folder) throws Exception {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("store"), iris);
        ReuseIndex index = ReuseIndex.inMemory();
        Tdb2Sink sink = store.sink()) {
      Txn.executeWrite(
          store.dataset(), () -> RDFParser.fromString(DATA, Lang.TRIG).parse(store.dataset()));
      ReuseGraph reuse = new ReuseGraph(sink, index, iris);
      String text = prose(1);
      reuse.add(List.of(profile(1, text), profile(2, text, "agency"), profile(3, prose(2))));
      reuse.settleOrigins();

      assertThat(select(store, "?a prov:wasDerivedFrom ?b")).containsExactly("2 1");
      assertThat(select(store, "?a hs:origin ?b"))
          .containsExactly(
              "1#a 1",
              "1#s agency",
              "2#a 1",
              "2#s agency",
              "3#a ministry",
              "3#b agency",
              "3#f ministry");

      // the copy is rewritten: nothing derived from its old text may stay
      reuse.add(List.of(profile(2, prose(3), "agency")));
      reuse.settleOrigins();
      assertThat(select(store, "?a prov:wasDerivedFrom ?b")).isEmpty();
      assertThat(select(store, "?a hs:articleA ?b")).isEmpty();
      assertThat(select(store, "?a hs:origin ?b")).contains("2#a 2", "2#s paper");

      reuse.add(List.of(profile(2, text, "agency")));
      reuse.remove(List.of(NodeFactory.createURI(iris.base() + "article/1")));
      assertThat(select(store, "?a hs:articleA ?b")).isEmpty();
    }
  }
}
