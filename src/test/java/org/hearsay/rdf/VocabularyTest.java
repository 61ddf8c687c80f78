package org.hearsay.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hearsay.attribution.Act;
import org.hearsay.attribution.Attribution;
import org.hearsay.citation.Citation;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.reuse.LostAttribution;
import org.hearsay.reuse.TextReuse;
import org.hearsay.strike.CasualtyFigure;
import org.hearsay.strike.StrikeReport;
import org.junit.jupiter.api.Test;

/** {@link HS} and the ontology file hold the same terms, and each term is explained. */
class VocabularyTest {
  private final Graph ontology = RDFDataMgr.loadGraph("ontology/hearsay.ttl");

  @Test
  void everyConstantIsInTheFileAndEveryTermOfTheFileIsAConstant() throws Exception {
    Map<String, String> constants = new TreeMap<>();
    for (Field field : HS.class.getFields()) {
      if (field.getType() == Node.class) {
        constants.put(field.getName(), ((Node) field.get(null)).getURI());
      }
    }
    assertThat(constants).allSatisfy((name, iri) -> assertThat(iri).isEqualTo(HS.NS + name));
    assertThat(terms()).isEqualTo(new TreeSet<>(constants.values()));
  }

  @Test
  void everyTermHasLabelCommentAndHome() {
    for (String term : terms()) {
      Node node = NodeFactory.createURI(term);
      for (Node property :
          List.of(RDFS.label.asNode(), RDFS.comment.asNode(), RDFS.isDefinedBy.asNode())) {
        assertThat(ontology.contains(node, property, Node.ANY))
            .as(term + " has " + property.getLocalName())
            .isTrue();
      }
    }
  }

  @Test
  void everyClassHasAParentInAnotherVocabularyOrInOurs() {
    Set<String> without =
        subjects(RDF.Nodes.type, RDFS.Class.asNode())
            .filter(c -> !ontology.contains(c, RDFS.subClassOf.asNode(), Node.ANY))
            .map(Node::getURI)
            .collect(Collectors.toSet());
    assertThat(without).isEmpty();
  }

  @Test
  void everyValueOfARecordIsAConceptOfAScheme() {
    Stream.<Enum<?>[]>of(
            Act.values(),
            Attribution.Polarity.values(),
            Attribution.Modality.values(),
            StrikeReport.StrikeType.values(),
            CasualtyFigure.Outcome.values(),
            CasualtyFigure.Bound.values(),
            Citation.Kind.values(),
            UnnamedSource.Namedness.values(),
            TextReuse.Reason.values(),
            LostAttribution.Change.values())
        .flatMap(Arrays::stream)
        .map(HS::concept)
        .forEach(this::isConcept);
    Arrays.stream(EntityType.values())
        .flatMap(t -> EntityMapper.kind(t).stream())
        .forEach(this::isConcept);
  }

  private void isConcept(Node concept) {
    assertThat(ontology.contains(concept, SKOS.inScheme.asNode(), Node.ANY))
        .as(concept + " is in a scheme")
        .isTrue();
  }

  private Set<String> terms() {
    return subjects(Node.ANY, Node.ANY)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(HS.NS))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Node> subjects(Node predicate, Node object) {
    return ontology
        .find(Node.ANY, predicate, object)
        .mapWith(t -> t.getSubject())
        .filterKeep(Node::isURI)
        .toList()
        .stream();
  }
}
