package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.server.PortInUseException;
import org.hearsay.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code hearsay} with all its subcommands. {@link #run} may be called any number of
 * times in one process.
 */
@Command(
    name = "hearsay",
    description = "Reads news articles and builds a graph of who says what, according to whom.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      BuildCommand.class,
      ExtractCommand.class,
      QueryCommand.class,
      QueriesCommand.class,
      ServeCommand.class,
      TryCommand.class,
      RemoveCommand.class,
      CheckCommand.class,
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; for a build: something was loaded, the tally tells what was not",
      "1:wrong usage",
      "2:input could not be used",
      "3:store or network",
      "4:a check found violations",
      "70:a bug of this program"
    })
final class Hearsay implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  private final Streams streams;

  Hearsay(Streams streams) {
    this.streams = streams;
  }

  Streams streams() {
    return streams;
  }

  /** The command line without arguments: says what there is. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command; hearsay --help lists them");
  }

  /** Runs one command line to its end and gives the exit code; never ends the process. */
  int run(String... args) {
    CommandLine line = commandLine();
    int code = line.execute(args);
    streams.out().flush();
    return code == ExitCode.DONE && streams.out().checkError() ? ExitCode.STORE : code;
  }

  /** The parser, with this object's streams. */
  CommandLine commandLine() {
    CommandLine line = new CommandLine(this);
    line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler((e, args) -> wrongUsage(e));
    line.setExecutionExceptionHandler((e, command, result) -> failed(e));
    return line;
  }

  private int wrongUsage(ParameterException e) {
    String hint = "";
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      hint = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    }
    tell(firstLine(e.getMessage()) + hint, e);
    streams
        .err()
        .println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private int failed(Exception e) {
    if (e instanceof ParameterException usage) {
      return wrongUsage(usage);
    }
    if (e instanceof InputException) {
      tell(e.getMessage(), e);
      return ExitCode.INPUT;
    }
    if (e instanceof StoreException || e instanceof PortInUseException) {
      tell(e.getMessage(), e);
      return ExitCode.STORE;
    }
    if (e instanceof java.io.IOException || e instanceof java.io.UncheckedIOException) {
      tell(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
      return ExitCode.STORE;
    }
    tell("this is a bug: " + e + " (--debug shows where)", e);
    return ExitCode.BUG;
  }

  private void tell(String message, Exception e) {
    streams.err().println("hearsay: " + message);
    if (debug) {
      e.printStackTrace(streams.err());
    }
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end).strip();
  }
}
