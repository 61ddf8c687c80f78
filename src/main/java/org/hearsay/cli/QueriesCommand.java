package org.hearsay.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.query.QueryException;
import org.hearsay.query.QueryParameter;
import org.hearsay.query.SavedQueries;
import org.hearsay.query.SavedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the saved queries, or tells all about one. */
@Command(
    name = "queries",
    description = "Lists the saved queries; with a name, tells its parameters and columns.",
    mixinStandardHelpOptions = true)
final class QueriesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Hearsay hearsay;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The query to tell about.")
  private Optional<String> name = Optional.empty();

  @Override
  public Integer call() {
    try {
      SavedQueries queries = SavedQueries.shipped();
      if (name.isPresent()) {
        SavedQuery query =
            queries
                .find(name.get())
                .orElseThrow(
                    () ->
                        new QueryException(
                            "no saved query \""
                                + name.get()
                                + "\""
                                + Nearest.hint(
                                    name.get(),
                                    queries.all().stream().map(SavedQuery::name).toList())));
        tell(query);
      } else {
        int width = queries.all().stream().mapToInt(q -> q.name().length()).max().orElse(0);
        for (SavedQuery query : queries.all()) {
          print(String.format("%-" + width + "s  %s", query.name(), query.summary()));
        }
      }
      return ExitCode.DONE;
    } catch (QueryException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void tell(SavedQuery query) {
    print(query.name() + ": " + query.summary());
    if (!query.description().isBlank()) {
      print("");
      print(query.description().strip().replaceAll("\\s+", " "));
    }
    print("");
    for (QueryParameter parameter : query.parameters()) {
      print(
          "  --param "
              + parameter.name()
              + "="
              + parameter.type()
              + (parameter.optional() ? "  (optional)" : "")
              + parameter.fallback().map(v -> "  (default " + v + ")").orElse("")
              + "  "
              + parameter.description());
    }
    print("  columns: " + String.join(", ", query.columns()));
  }

  private void print(String line) {
    hearsay.streams().out().println(line.stripTrailing());
  }
}
