package org.hearsay.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.strike.MergedStrike;

/**
 * Merged strikes as triples of {@code graph/strikes}; reports and places are named by their IRIs.
 * Immutable; threads may share it.
 */
public final class MergedStrikeMapper {
  private final Iris iris;

  public MergedStrikeMapper(Iris iris) {
    this.iris = iris;
  }

  public List<Triple> triples(List<MergedStrike> strikes) {
    List<Triple> out = new ArrayList<>();
    for (MergedStrike s : strikes) {
      Node node = iris.strike(NodeFactory.createURI(s.reasons().firstKey()));
      out.add(Triple.create(node, RDF.Nodes.type, HS.Strike));
      out.add(Triple.create(node, HS.strikeType, HS.concept(s.type())));
      s.place().ifPresent(p -> out.add(Triple.create(node, HS.at, NodeFactory.createURI(p))));
      s.earliest().ifPresent(d -> out.add(Triple.create(node, HS.earliest, Terms.day(d))));
      s.latest().ifPresent(d -> out.add(Triple.create(node, HS.latest, Terms.day(d))));
      s.reasons()
          .forEach(
              (report, reason) -> {
                Node account = NodeFactory.createURI(report);
                out.add(Triple.create(node, HS.account, account));
                out.add(Triple.create(account, HS.mergedBecause, Terms.string(reason)));
              });
    }
    return out;
  }
}
