package org.hearsay.rdf;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hearsay.citation.Citation;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Referent;
import org.hearsay.pipeline.ArticleResult;

/**
 * Entities as triples of {@code graph/entities}, and back, so that a store can merge what a new
 * article knows of an entity with what earlier ones knew.
 *
 * <p>Immutable; threads may share it.
 */
public final class EntityMapper {
  private static final Pattern POINT = Pattern.compile("POINT\\(([-.\\d]+) ([-.\\d]+)\\)");
  private static final String LANGUAGE = "en";

  private final Iris iris;

  public EntityMapper(Iris iris) {
    this.iris = iris;
  }

  /** Every entity that the article names, once, in a fixed order. */
  public List<EntityDescription> entities(ArticleResult result) {
    Map<Node, EntityDescription> found = new LinkedHashMap<>();
    Stream<Referent> referents =
        Stream.of(
                result.entities().stream(),
                result.publisher().stream(),
                result.attributions().stream()
                    .flatMap(
                        a ->
                            Stream.of(a.source(), a.target(), a.addressee())
                                .flatMap(Optional::stream)),
                result.strikes().stream().flatMap(s -> s.place().stream()),
                result.strikes().stream()
                    .flatMap(s -> s.blames().stream())
                    .map(b -> b.perpetrator()),
                result.citations().stream().map(Citation::cited),
                result.affiliations().stream().flatMap(a -> Stream.of(a.person(), a.body())))
            .flatMap(s -> s);
    referents
        .filter(Entity.class::isInstance)
        .map(e -> EntityDescription.of((Entity) e, iris))
        .forEach(e -> found.merge(e.node(), e, EntityDescription::merge));
    return List.copyOf(found.values());
  }

  /** The triples that describe an entity. */
  public List<Triple> triples(EntityDescription e) {
    List<Triple> out = new ArrayList<>();
    Node node = e.node();
    classes(e.type()).forEach(c -> out.add(Triple.create(node, RDF.Nodes.type, c)));
    kind(e.type()).ifPresent(k -> out.add(Triple.create(node, DCTerms.type.asNode(), k)));
    out.add(Triple.create(node, SKOS.prefLabel.asNode(), Terms.text(e.label(), LANGUAGE)));
    for (String name : e.names()) {
      out.add(Triple.create(node, SKOS.altLabel.asNode(), Terms.text(name, LANGUAGE)));
    }
    e.within().ifPresent(w -> out.add(Triple.create(node, HS.within, w)));
    e.point()
        .ifPresent(
            p -> {
              Node geometry = iris.geometry(node);
              out.add(Triple.create(node, Terms.HAS_GEOMETRY, geometry));
              out.add(Triple.create(geometry, RDF.Nodes.type, Terms.GEOMETRY));
              out.add(
                  Triple.create(geometry, Terms.AS_WKT, Terms.point(p.latitude(), p.longitude())));
            });
    e.geonames()
        .ifPresent(id -> out.add(Triple.create(node, SKOS.exactMatch.asNode(), iris.geonames(id))));
    e.link().ifPresent(link -> link(out, node, link));
    return out;
  }

  private void link(List<Triple> out, Node node, Entity.Link link) {
    Node item = iris.wikidata(link.item());
    Node made = iris.link(node, link.item());
    out.add(Triple.create(made, RDF.Nodes.type, HS.Link));
    out.add(Triple.create(made, HS.entity, node));
    out.add(Triple.create(made, HS.item, item));
    out.add(Triple.create(made, HS.score, Terms.decimal(link.score())));
    out.add(Triple.create(made, HS.extractedBy, Terms.string(link.rule())));
    if (link.isCertain()) {
      out.add(Triple.create(node, OWL.sameAs.asNode(), item));
    }
  }

  /** What {@code entities} says of {@code node}; empty when it says nothing. */
  public Optional<EntityDescription> read(Graph entities, Node node) {
    Optional<Node> label = object(entities, node, SKOS.prefLabel.asNode());
    if (label.isEmpty()) {
      return Optional.empty();
    }
    SortedSet<String> names = new TreeSet<>();
    objects(entities, node, SKOS.altLabel.asNode())
        .forEach(n -> names.add(n.getLiteralLexicalForm()));
    return Optional.of(
        new EntityDescription(
            node,
            label.get().getLiteralLexicalForm(),
            type(entities, node),
            names,
            readLink(entities, node),
            object(entities, node, Terms.HAS_GEOMETRY)
                .flatMap(g -> object(entities, g, Terms.AS_WKT))
                .flatMap(wkt -> point(wkt.getLiteralLexicalForm())),
            object(entities, node, SKOS.exactMatch.asNode())
                .map(n -> n.getURI().replaceAll("\\D", "")),
            object(entities, node, HS.within)));
  }

  private Optional<Entity.Link> readLink(Graph entities, Node node) {
    ExtendedIterator<Triple> links = entities.find(Node.ANY, HS.entity, node);
    try {
      if (!links.hasNext()) {
        return Optional.empty();
      }
      Node link = links.next().getSubject();
      String item = object(entities, link, HS.item).map(iris::name).orElse("");
      double score =
          object(entities, link, HS.score)
              .map(n -> Double.parseDouble(n.getLiteralLexicalForm()))
              .orElse(0.0);
      String rule =
          object(entities, link, HS.extractedBy).map(Node::getLiteralLexicalForm).orElse("");
      return Optional.of(new Entity.Link(item, score, rule));
    } finally {
      links.close();
    }
  }

  private static EntityType type(Graph entities, Node node) {
    List<Node> types = objects(entities, node, RDF.Nodes.type);
    Optional<Node> kind = object(entities, node, DCTerms.type.asNode());
    for (EntityType type : EntityType.values()) {
      if (kind(type).equals(kind) && types.contains(classes(type).get(0))) {
        return type;
      }
    }
    return EntityType.ORGANISATION;
  }

  /** The classes of an entity, the narrowest first; all are written, so that no query infers. */
  static List<Node> classes(EntityType type) {
    return switch (type) {
      case PERSON -> List.of(HS.Person, HS.Actor);
      case STATE -> List.of(HS.State, HS.Actor, HS.Place);
      case GOVERNMENT_BODY,
          INTERNATIONAL_ORGANISATION,
          COALITION,
          MILITARY,
          ARMED_GROUP,
          OFFICE,
          ORGANISATION ->
          List.of(HS.Organisation, HS.Actor);
      case OUTLET -> List.of(HS.Outlet, HS.Actor);
      case REGION, PLACE -> List.of(HS.Place);
    };
  }

  /** The concept for a kind that has no class of its own. */
  static Optional<Node> kind(EntityType type) {
    return switch (type) {
      case GOVERNMENT_BODY,
          INTERNATIONAL_ORGANISATION,
          COALITION,
          MILITARY,
          ARMED_GROUP,
          OFFICE,
          REGION ->
          Optional.of(HS.concept(type));
      case PERSON, STATE, ORGANISATION, OUTLET, PLACE -> Optional.empty();
    };
  }

  private static Optional<Entity.Point> point(String wkt) {
    Matcher m = POINT.matcher(wkt);
    return m.matches()
        ? Optional.of(
            new Entity.Point(Double.parseDouble(m.group(2)), Double.parseDouble(m.group(1))))
        : Optional.empty();
  }

  private static Optional<Node> object(Graph graph, Node subject, Node predicate) {
    return objects(graph, subject, predicate).stream().findFirst();
  }

  private static List<Node> objects(Graph graph, Node subject, Node predicate) {
    List<Node> objects = new ArrayList<>();
    Iterator<Triple> found = graph.find(subject, predicate, Node.ANY);
    found.forEachRemaining(t -> objects.add(t.getObject()));
    return objects;
  }
}
