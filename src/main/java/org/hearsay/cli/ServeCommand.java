package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServerSettings;
import org.hearsay.server.ServingNote;
import org.hearsay.store.StoreException;
import org.hearsay.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs Fuseki on a store until it is stopped. */
@Command(
    name = "serve",
    description = "Serves a store with Apache Jena Fuseki until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int PASSWORD_BYTES = 18;
  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec;
  @ParentCommand private Hearsay hearsay;
  @Mixin private StoreOptions store;

  @Option(
      names = "--port",
      defaultValue = "" + ServerSettings.PORT,
      paramLabel = "N",
      description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = ServerSettings.LOOPBACK,
      description =
          "Address to listen on (default: ${DEFAULT-VALUE}, this machine only; 0.0.0.0 for all).")
  private String host;

  @Option(
      names = "--password",
      paramLabel = "WORDS",
      description =
          "Password of the user hearsay, who may write (default: $HEARSAY_PASSWORD, else a new one"
              + " at each start).")
  private Optional<String> password = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE.ttl",
      description = "Fuseki configuration in the place of fuseki-config/hearsay-tdb2.ttl.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Time after which a query is stopped (default: ${DEFAULT-VALUE}).")
  private long timeout;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "" + ServerSettings.ROW_LIMIT,
      description = "Most rows that a query gets (default: ${DEFAULT-VALUE}).")
  private long rows;

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(spec.commandLine(), "--port " + port + ": 0 to " + HIGHEST_PORT);
    }
    Path folder = store.store();
    if (config.isEmpty() && !Tdb2Store.isStore(folder)) {
      throw new StoreException(
          "store " + folder + ": not found; make it with: hearsay build PATH --store " + folder);
    }
    Optional<ServingNote> running = ServingNote.find(folder);
    if (running.isPresent()) {
      throw new StoreException(
          "store " + folder + ": a server has it open already, at " + running.get().address());
    }
    Optional<String> given =
        password.or(() -> Optional.ofNullable(System.getenv("HEARSAY_PASSWORD")));
    ServerSettings settings =
        new ServerSettings(
            folder,
            host,
            port,
            given.orElseGet(ServeCommand::newPassword),
            config,
            Duration.ofSeconds(timeout),
            rows);
    try (HearsayServer server = HearsayServer.start(settings, Map.of())) {
      Thread atEnd = new Thread(server::close, "stop");
      Runtime.getRuntime().addShutdownHook(atEnd);
      tell(server, settings, given.isEmpty());
      server.join();
      forget(atEnd);
    }
    return ExitCode.DONE;
  }

  private static void forget(Thread atEnd) {
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      // Java is stopping already: it was the hook that closed the server and ended the wait
    }
  }

  private void tell(HearsayServer server, ServerSettings settings, boolean isNew) {
    var err = hearsay.streams().err();
    err.println("hearsay: serving " + settings.database() + " at " + server.address());
    err.println("  queries   " + server.queryEndpoint());
    err.println("  Fuseki    " + server.address() + "fuseki/   (from this machine only)");
    err.println(
        "  writing   "
            + server.address()
            + "hearsay/update and hearsay/data, user "
            + ServerSettings.USER
            + (isNew ? ", password " + settings.password() : ", with the password given"));
    if (!host.equals(ServerSettings.LOOPBACK)) {
      err.println("  other machines can reach it: put TLS before it, passwords travel unencrypted");
    }
    err.println("  Ctrl-C stops it");
  }

  private static String newPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
