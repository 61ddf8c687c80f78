package org.hearsay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.query.QueryException;
import org.hearsay.query.QueryParameter;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.ResultWriter;
import org.hearsay.query.Rows;
import org.hearsay.query.SavedQueries;
import org.hearsay.query.SavedQuery;
import org.hearsay.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs one query: one of the saved ones, or a file of the user's own. */
@Command(
    name = "query",
    description = "Runs a saved query, or the query in a file.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
  private static final String ENDING = ".rq";

  @Spec private CommandSpec spec;
  @ParentCommand private Hearsay hearsay;
  @Mixin private StoreOptions store;

  @Parameters(
      paramLabel = "NAME|FILE.rq",
      description = "A saved query (hearsay queries lists them), or a file with SPARQL.")
  private String query;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "Value of a parameter of the query; may be given several times.")
  private List<String> parameters = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv, tsv, json or xml (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "SPARQL endpoint to ask instead of a store.")
  private URI endpoint;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "Time after which the query is stopped (default: ${DEFAULT-VALUE}).")
  private long timeout;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Width of a table (default: that of the terminal, else 120).")
  private int width;

  @Option(
      names = "--columns",
      paramLabel = "NAME",
      split = ",",
      description = "Columns to show, in this order (default: all).")
  private List<String> columns = List.of();

  @Option(names = "--rows", paramLabel = "N", description = "Most rows to show (default: all).")
  private long rows = QueryRunner.Limits.DEFAULT.rows();

  @Override
  public Integer call() throws IOException {
    try {
      SavedQuery saved = find();
      Map<String, String> values = values(saved);
      ResultWriter writer =
          new ResultWriter(
              ResultWriter.Format.of(format),
              hearsay.streams().out(),
              width > 0 ? width : Terminal.width(),
              store.iris());
      QueryRunner.Limits limits = new QueryRunner.Limits(Duration.ofSeconds(timeout), rows);
      try (QueryTarget target =
          QueryTarget.of(Optional.ofNullable(endpoint), store.store(), store.iris(), limits)) {
        if (run(target.runner(), saved, values, writer)) {
          hearsay
              .streams()
              .err()
              .println("hearsay: the first " + limits.rows() + " rows; there are more");
        }
      }
      return ExitCode.DONE;
    } catch (QueryException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Whether there are more rows. */
  private boolean run(
      QueryRunner runner, SavedQuery saved, Map<String, String> values, ResultWriter writer)
      throws QueryException, StoreException {
    if (columns.isEmpty()) {
      return runner.run(saved, values, writer);
    }
    for (String column : columns) {
      if (!saved.columns().contains(column)) {
        throw new QueryException(
            "query "
                + saved.name()
                + " has no column \""
                + column
                + "\""
                + Nearest.hint(column, saved.columns()));
      }
    }
    Rows all = runner.rows(saved, values);
    writer.rows(new Rows(columns, all.rows(), all.cut()));
    return all.cut();
  }

  private SavedQuery find() throws QueryException {
    if (query.endsWith(ENDING)) {
      Path file = Path.of(query);
      if (!Files.exists(file)) {
        throw new QueryException("no file " + file);
      }
      return SavedQueries.read(file);
    }
    SavedQueries shipped = SavedQueries.shipped();
    return shipped
        .find(query)
        .orElseThrow(
            () ->
                new QueryException(
                    "no saved query \""
                        + query
                        + "\""
                        + Nearest.hint(query, shipped.all().stream().map(SavedQuery::name).toList())
                        + " (hearsay queries lists them)"));
  }

  private Map<String, String> values(SavedQuery saved) throws QueryException {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> known = saved.parameters().stream().map(QueryParameter::name).toList();
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      if (equals < 1) {
        throw new QueryException("parameter \"" + parameter + "\": write NAME=VALUE");
      }
      String name = parameter.substring(0, equals);
      if (!known.contains(name)) {
        throw new QueryException(
            "query "
                + saved.name()
                + " has no parameter \""
                + name
                + "\""
                + Nearest.hint(name, known)
                + (known.isEmpty() ? "; it has none" : "; it has " + String.join(", ", known)));
      }
      values.put(name, parameter.substring(equals + 1));
    }
    return values;
  }
}
