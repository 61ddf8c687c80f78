package org.hearsay.rdf;

import java.util.List;
import org.apache.jena.graph.Node;
import org.hearsay.citation.Citation;
import org.hearsay.entity.ArticleEntities.Affiliation;

/** Whom an article names as its source, and who it says speaks for whom. */
final class CitationMapper {
  private final ArticleScope scope;

  CitationMapper(ArticleScope scope) {
    this.scope = scope;
  }

  void citations(List<Citation> citations) {
    citations.stream().distinct().forEach(this::map);
  }

  private void map(Citation citation) {
    Node kind = HS.concept(citation.kind());
    Node cited = scope.referent(citation.cited());
    Node node = scope.name("cites", citation.passage(), kind.getLocalName());
    scope.type(node, HS.Citation);
    scope.add(node, HS.kind, kind);
    scope.add(node, HS.cited, cited);
    scope.add(node, HS.passage, scope.passage(citation.passage()));
    scope.add(node, HS.extractedBy, Terms.string(citation.rule()));
    scope.add(node, HS.attributedBy, scope.node());
    scope.add(scope.node(), HS.cites, cited);
  }

  void affiliations(List<Affiliation> affiliations) {
    affiliations.stream().distinct().forEach(this::map);
  }

  private void map(Affiliation affiliation) {
    Node person = scope.referent(affiliation.person());
    Node body = scope.referent(affiliation.body());
    Node node = scope.name("speaker", affiliation.passage(), "");
    scope.type(node, HS.Affiliation);
    scope.add(node, HS.spokesperson, person);
    scope.add(node, HS.body, body);
    scope.add(node, HS.passage, scope.passage(affiliation.passage()));
    scope.add(node, HS.attributedBy, scope.node());
    scope.add(person, HS.speaksFor, body);
  }
}
