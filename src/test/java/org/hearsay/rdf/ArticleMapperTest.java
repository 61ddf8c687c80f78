package org.hearsay.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.hearsay.pipeline.ArticleResult;
import org.junit.jupiter.api.Test;

class ArticleMapperTest {
  private static final ArticleMapper MAPPER = new ArticleMapper(new Iris(), GraphOptions.DEFAULT);
  private final ArticleResult result = SampleResults.harbour("harbour-1");
  private final ArticleGraph graph = ArticleGraph.of(result, MAPPER);

  @Test
  void theSameResultGivesTheSameTriplesInTheSameOrder() {
    assertThat(ArticleGraph.of(SampleResults.harbour("harbour-1"), MAPPER)).isEqualTo(graph);
  }

  @Test
  void noTripleIsWrittenTwice() {
    assertThat(graph.triples()).doesNotHaveDuplicates();
  }

  @Test
  void anAttributionCostsFewTriples() {
    assertThat(graph.triples().size()).isLessThan(60 * result.attributions().size());
  }

  @Test
  void theNameComesFromTheAddressAndNotFromTheText() {
    assertThat(ArticleGraph.of(SampleResults.changed("harbour-1"), MAPPER).name())
        .isEqualTo(graph.name());
    assertThat(graph.name().getURI())
        .startsWith("https://w3id.org/hearsay/id/article/")
        .hasSize("https://w3id.org/hearsay/id/article/".length() + 16);
  }

  @Test
  void exactWordsStandAtTheirOffsetsInCodePoints() {
    List<String> wrong =
        select(
            """
            SELECT ?exact WHERE {
              ?a schema:text ?text . ?p oa:hasSource ?a ; oa:hasSelector ?s .
              ?s oa:start ?start ; oa:end ?end ; oa:exact ?exact .
              FILTER(SUBSTR(?text, ?start + 1, ?end - ?start) != ?exact) }""");
    assertThat(wrong).isEmpty();
    assertThat(select("SELECT ?s WHERE { ?s oa:exact ?x }")).hasSizeGreaterThan(10);
  }

  @Test
  void onePropertyPathWalksFromAStatementToTheArticle() {
    assertThat(
            select(
                """
                SELECT ?label WHERE { ?s hs:act hs:accuse ; hs:polarity hs:affirmed ;
                  hs:attributedBy*/hs:source ?teller BIND(STR(?teller) AS ?label) }"""))
        .containsExactlyInAnyOrder(
            "https://w3id.org/hearsay/id/entity/harbour-ministry",
            "https://w3id.org/hearsay/id/entity/kelmiran-broadcaster");
    assertThat(
            select(
                "SELECT ?a WHERE { ?s hs:act hs:accuse ; hs:attributedBy+ ?a . ?a a hs:Article }"))
        .contains(graph.name().getURI());
  }

  @Test
  void attributionsAreNamedByPassageAndAct() {
    assertThat(select("SELECT ?s WHERE { ?s hs:act hs:urge }"))
        .singleElement()
        .asString()
        .matches(".*#a-69-\\d+-urge");
  }

  @Test
  void onlyAffirmedAndActualAttributionsGiveADirectEdge() {
    assertThat(select("SELECT ?x WHERE { ?x hs:accuses ?y }"))
        .containsExactly("https://w3id.org/hearsay/id/entity/harbour-ministry");
    assertThat(select("SELECT ?x WHERE { ?x hs:urges ?y }")).hasSize(1);
    assertThat(select("SELECT ?x WHERE { ?x hs:denies ?y }")).hasSize(1);
  }

  @Test
  void reifiersAreALayerThatCanBeLeftOut() {
    ArticleMapper plain = new ArticleMapper(new Iris(), GraphOptions.DEFAULT.withReifiers(false));
    Set<Triple> without = Set.copyOf(ArticleGraph.of(result, plain).triples());
    List<Triple> layer =
        graph.triples().stream()
            .filter(t -> !without.contains(t))
            .filter(t -> !t.getPredicate().equals(HS.digest))
            .toList();
    assertThat(layer).hasSize(4).allMatch(t -> t.getObject().isTripleTerm());
  }

  @Test
  void textCanBeLeftOut() {
    ArticleMapper plain = new ArticleMapper(new Iris(), GraphOptions.DEFAULT.withText(false));
    assertThat(ArticleGraph.of(result, plain).triples())
        .noneMatch(t -> t.getPredicate().equals(Terms.TEXT));
  }

  @Test
  void everyTermOfOursThatIsUsedIsInTheOntology() {
    Graph ontology = org.apache.jena.riot.RDFDataMgr.loadGraph("ontology/hearsay.ttl");
    Set<Node> used =
        graph.triples().stream()
            .flatMap(t -> List.of(t.getPredicate(), t.getObject()).stream())
            .filter(n -> n.isURI() && n.getURI().startsWith(HS.NS))
            .collect(Collectors.toSet());
    assertThat(used).allMatch(n -> ontology.contains(n, Node.ANY, Node.ANY));
  }

  @Test
  void aMereLinkOfAChainHasNoContent() {
    assertThat(
            select("SELECT ?s WHERE { ?s hs:source entity:kelmiran-broadcaster ; hs:content ?c }"))
        .isEmpty();
  }

  @Test
  void entitiesMergeTheSameInAnyOrder() {
    Iris iris = new Iris();
    List<EntityDescription> known = new ArrayList<>();
    known.add(describe("Old port", org.hearsay.entity.EntityType.PLACE));
    known.add(describe("Oldport", org.hearsay.entity.EntityType.REGION));
    known.add(EntityDescription.of(SampleResults.OLDPORT, iris));
    EntityDescription forth = known.stream().reduce(EntityDescription::merge).orElseThrow();
    Collections.reverse(known);
    assertThat(known.stream().reduce(EntityDescription::merge)).contains(forth);
    assertThat(forth.names()).containsExactly("Old Port", "Oldport");
    assertThat(forth.label()).isEqualTo("Old port");
  }

  @Test
  void anEntityReadsBackAsItWasWritten() {
    EntityMapper mapper = new EntityMapper(new Iris());
    Graph entities = GraphMemFactory.createDefaultGraph();
    for (EntityDescription e : graph.entities()) {
      mapper.triples(e).forEach(entities::add);
    }
    for (EntityDescription e : graph.entities()) {
      assertThat(mapper.read(entities, e.node())).contains(e);
    }
  }

  private static EntityDescription describe(String label, org.hearsay.entity.EntityType type) {
    return EntityDescription.of(
        new org.hearsay.entity.Entity(
            "oldport",
            label,
            type,
            List.of(),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            java.util.Optional.empty()),
        new Iris());
  }

  private List<String> select(String query) {
    Graph data = GraphMemFactory.createDefaultGraph();
    graph.triples().forEach(data::add);
    ParameterizedSparqlString text = new ParameterizedSparqlString(query);
    Prefixes.of(new Iris()).forEach(text::setNsPrefix);
    List<String> first = new ArrayList<>();
    try (QueryExecution run =
        QueryExecution.create(text.asQuery(), ModelFactory.createModelForGraph(data))) {
      ResultSet rows = run.execSelect();
      String column = rows.getResultVars().get(0);
      rows.forEachRemaining(row -> first.add(row.get(column).toString()));
    }
    return first;
  }
}
