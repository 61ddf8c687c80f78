package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What goes into the graph. */
final class GraphOptionsMixin {
  @Option(names = "--no-text", description = "Leave the articles' whole text out of the graph.")
  private boolean noText;

  @Option(
      names = "--no-reifiers",
      description = "Leave out the RDF 1.2 layer (rdf:reifies); no saved query needs it.")
  private boolean noReifiers;

  boolean text() {
    return !noText;
  }

  boolean reifiers() {
    return !noReifiers;
  }

  /** As written on the command line, for the record of the run. */
  List<String> asWritten() {
    List<String> written = new ArrayList<>();
    if (noText) {
      written.add("--no-text");
    }
    if (noReifiers) {
      written.add("--no-reifiers");
    }
    return written;
  }
}
