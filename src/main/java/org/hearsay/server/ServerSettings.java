package org.hearsay.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a {@link HearsayServer} is started with.
 *
 * @param database folder of the TDB2 store; created when missing
 * @param host address to listen on; {@link #LOOPBACK} unless somebody asks for more
 * @param port 0 for any free one
 * @param password for the user {@link #USER}, who alone may write
 * @param config assembler file to use in the place of the built-in {@code hearsay-tdb2.ttl}
 * @param queryTimeout after which a query is stopped
 * @param rowLimit most rows that a query gets
 */
public record ServerSettings(
    Path database,
    String host,
    int port,
    String password,
    Optional<Path> config,
    Duration queryTimeout,
    long rowLimit) {

  public static final String LOOPBACK = "127.0.0.1";

  /** The only user; the config files name it. */
  public static final String USER = "hearsay";

  public static final int PORT = 3030;
  public static final Duration QUERY_TIMEOUT = Duration.ofSeconds(30);
  public static final long ROW_LIMIT = 100_000;

  /** Host and port as a URL writes them. */
  URI address(int actualPort) {
    String name = host.equals("0.0.0.0") || host.equals("::") ? LOOPBACK : host;
    return URI.create(
        "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + actualPort + "/");
  }
}
