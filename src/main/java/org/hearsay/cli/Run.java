package org.hearsay.cli;

import java.time.Instant;
import java.util.List;
import org.hearsay.pipeline.Resources;
import org.hearsay.rdf.RunMetadata;

/** What reads the articles in this run, for {@code graph/runs} and for the digests of articles. */
final class Run {
  private final List<String> models;
  private final List<String> options;
  private final Instant started = Instant.now();

  Run(Resources resources, List<String> options) {
    this.models = resources.provenance();
    this.options = options;
  }

  String configuration() {
    return metadata().configuration();
  }

  /** The run up to now. */
  RunMetadata metadata() {
    return new RunMetadata(Version.number(), models, List.of(), options, started, Instant.now());
  }
}
