package org.hearsay.server;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.JettySecurityLib;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A real Fuseki on the store: {@code /hearsay/sparql} for everybody, {@code /hearsay/update} and
 * {@code /hearsay/data} for who has the password, {@code /$/} and Fuseki's user interface at {@code
 * /fuseki/} for this machine only.
 *
 * <p>One thread starts and closes it. Servers on different stores may run side by side; after
 * {@link #close} another may start on the same store in the same Java machine.
 */
public final class HearsayServer implements AutoCloseable {
  private final FusekiServer fuseki;
  private final URI address;
  private final ServingNote note;
  private boolean open = true;

  private HearsayServer(FusekiServer fuseki, URI address, ServingNote note) {
    this.fuseki = fuseki;
    this.address = address;
    this.note = note;
  }

  /**
   * Starts a server, which answers when this method returns.
   *
   * @param pages servlets beside Fuseki's, by path specification ({@code /*} for the explorer)
   * @throws PortInUseException when another program listens on the port
   * @throws IOException when the config file or the store cannot be used
   */
  public static HearsayServer start(ServerSettings settings, Map<String, HttpServlet> pages)
      throws IOException {
    Files.createDirectories(settings.database());
    Model config = ServerConfig.read(settings);
    FusekiServer fuseki = build(settings, config, pages);
    try {
      for (var connector : fuseki.getJettyServer().getConnectors()) {
        if (connector instanceof ServerConnector plain) {
          plain.setHost(settings.host());
        }
      }
      fuseki.start();
      URI address = settings.address(fuseki.getPort());
      return new HearsayServer(fuseki, address, ServingNote.write(settings, address));
    } catch (FusekiException e) {
      release(fuseki);
      if (causes(e).anyMatch(BindException.class::isInstance)) {
        throw new PortInUseException(settings.host(), settings.port(), e);
      }
      throw new IOException("the server did not start: " + e.getMessage(), e);
    }
  }

  private static FusekiServer build(
      ServerSettings settings, Model config, Map<String, HttpServlet> pages) throws IOException {
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(settings.port())
            .fusekiModules(
                FusekiModules.create(new AdminModule(settings.database().resolve("fuseki"))))
            .registerOperation(Operation.Query, new LimitedQuery(settings.rowLimit()))
            .serverAuthPolicy(Auth.ANY_ANON)
            .securityHandler(
                JettySecurityLib.makeSecurityHandler(
                    "Hearsay",
                    JettySecurityLib.makeUserStore(ServerSettings.USER, settings.password()),
                    AuthScheme.BASIC))
            .addFilter("/$/*", new LocalOnly())
            .addFilter(FusekiUi.PATH + "/*", new LocalOnly())
            .addFilter("/" + ServerConfig.SERVICE + "/sparql", new PublicEndpoint())
            .addServlet(FusekiUi.PATH + "/*", new FusekiUi());
    pages.forEach(builder::addServlet);
    try {
      return builder.parseConfig(config).build();
    } catch (FusekiException | org.apache.jena.assembler.exceptions.AssemblerException e) {
      throw new IOException("the store cannot be served: " + rootMessage(e), e);
    }
  }

  /** {@code http://127.0.0.1:3030/}. */
  public URI address() {
    return address;
  }

  /** Where SPARQL queries go. */
  public URI queryEndpoint() {
    return address.resolve(ServerConfig.SERVICE + "/sparql");
  }

  /** Waits until the server stops. */
  public void join() {
    fuseki.join();
  }

  /** Stops the server, and lets go of the store; nothing when it has been closed before. */
  @Override
  public synchronized void close() {
    if (open) {
      open = false;
      note.delete();
      release(fuseki);
    }
  }

  /** Fuseki's stop leaves its data sets open, and with them the lock on a text index. */
  private static void release(FusekiServer fuseki) {
    List<DataAccessPoint> points = fuseki.getDataAccessPointRegistry().accessPoints();
    fuseki.stop();
    for (DataAccessPoint point : points) {
      DatasetGraph data = point.getDataService().getDataset();
      data.close();
      if (TDBInternal.isTDB2(data)) {
        TDBInternal.expel(data);
      }
    }
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, t -> t != null, Throwable::getCause);
  }

  private static String rootMessage(Throwable e) {
    return causes(e).reduce((first, second) -> second).orElse(e).getMessage();
  }
}
