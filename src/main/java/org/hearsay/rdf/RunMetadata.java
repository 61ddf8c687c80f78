package org.hearsay.rdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What read a set of articles: for {@code graph/runs}, the only graph that knows times.
 *
 * @param version of the program
 * @param models names with version
 * @param lexicons names with digest
 * @param options of the command line that change what is found
 */
public record RunMetadata(
    String version,
    List<String> models,
    List<String> lexicons,
    List<String> options,
    Instant started,
    Instant ended) {
  private static final int NAME_BYTES = 6;

  public RunMetadata {
    models = List.copyOf(models);
    lexicons = List.copyOf(lexicons);
    options = List.copyOf(options);
  }

  /**
   * The same for two runs that would read an article alike; without times, so that articles can
   * point to it and still be written the same way twice.
   */
  public String configuration() {
    return version + "-" + Iris.hash(models + "\n" + lexicons + "\n" + options, NAME_BYTES);
  }

  /** The triples of the run's activity. */
  public List<Triple> triples(Iris iris) {
    Node run = iris.run(configuration());
    List<Triple> out = new ArrayList<>();
    out.add(Triple.create(run, RDF.Nodes.type, Terms.ACTIVITY));
    out.add(Triple.create(run, HS.version, Terms.string(version)));
    models.forEach(m -> out.add(Triple.create(run, HS.model, Terms.string(m))));
    lexicons.forEach(l -> out.add(Triple.create(run, HS.lexicon, Terms.string(l))));
    options.forEach(o -> out.add(Triple.create(run, HS.option, Terms.string(o))));
    out.add(Triple.create(run, Terms.STARTED, Terms.instant(started)));
    out.add(Triple.create(run, Terms.ENDED, Terms.instant(ended)));
    return out;
  }
}
