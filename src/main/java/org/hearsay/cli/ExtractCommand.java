package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.apache.jena.riot.Lang;
import org.hearsay.pipeline.Resources;
import org.hearsay.rdf.ArticleMapper;
import org.hearsay.rdf.GraphOptions;
import org.hearsay.rdf.Iris;
import org.hearsay.store.FileSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads articles and writes what was found to stdout, without a store. */
@Command(
    name = "extract",
    description = "Reads articles and writes what is found to standard output.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

  /** How the result is written. */
  enum Format {
    nquads,
    trig,
    jsonl
  }

  @ParentCommand private Hearsay hearsay;
  @Mixin private InputOptions input;
  @Mixin private GraphOptionsMixin graph;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "nquads",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Iris.DEFAULT_BASE,
      description = "Base of the IRIs of articles and entities (default: ${DEFAULT-VALUE}).")
  private String base;

  @Override
  public Integer call() throws IOException {
    input.check();
    Streams streams = hearsay.streams();
    Batch batch = Batch.of(streams, input);
    Resources resources = Resources.load();
    if (format == Format.jsonl) {
      try (JsonlOutput out = new JsonlOutput(streams.out())) {
        batch.run(() -> resources.pipeline()::process, out);
      }
    } else {
      GraphOptions options =
          GraphOptions.DEFAULT
              .withText(graph.text())
              .withReifiers(graph.reifiers())
              .withConfiguration(new Run(resources, graph.asWritten()).configuration());
      ArticleMapper mapper = new ArticleMapper(new Iris(base), options);
      Lang lang = format == Format.trig ? Lang.TRIG : Lang.NQUADS;
      try (FileSink sink = new FileSink(unclosed(streams.out()), lang, mapper.iris())) {
        batch.run(Found.workers(resources, mapper), new GraphOutput(sink, mapper));
      }
    }
    streams.out().flush();
    return batch.close();
  }

  /** Standard output outlives the sink. */
  private static OutputStream unclosed(PrintStream stdout) {
    return new BufferedOutputStream(stdout) {
      @Override
      public synchronized void flush() throws IOException {
        super.flush();
        if (stdout.checkError()) {
          throw new IOException("standard output is closed");
        }
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
