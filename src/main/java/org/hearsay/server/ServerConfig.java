package org.hearsay.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;

/** Reads an assembler file of {@code fuseki-config/} and puts a server's settings into it. */
final class ServerConfig {
  /** Name of the service in every config file: {@code /hearsay/sparql}. */
  static final String SERVICE = "hearsay";

  private static final String BUILT_IN = "fuseki-config/hearsay-tdb2.ttl";
  private static final String MEMORY = "--mem--";
  private static final Property LOCATION =
      ResourceFactory.createProperty("http://jena.apache.org/2016/tdb#location");
  private static final Property CONTEXT_NAME =
      ResourceFactory.createProperty("http://jena.hpl.hp.com/2005/11/Assembler#cxtName");
  private static final Property CONTEXT_VALUE =
      ResourceFactory.createProperty("http://jena.hpl.hp.com/2005/11/Assembler#cxtValue");

  private ServerConfig() {}

  /**
   * @throws IOException when the file cannot be read or is no Turtle; the message tells which and
   *     where
   */
  static Model read(ServerSettings settings) throws IOException {
    Model model = ModelFactory.createDefaultModel();
    String name = settings.config().map(Path::toString).orElse(BUILT_IN);
    try (InputStream in = open(settings.config())) {
      RDFParser.source(in).lang(Lang.TURTLE).base("urn:x-hearsay:config").parse(model);
    } catch (RiotException e) {
      throw new IOException(name + " is no config file of Fuseki: " + e.getMessage(), e);
    }
    for (Statement location : model.listStatements(null, LOCATION, (String) null).toList()) {
      if (!location.getString().equals(MEMORY)) {
        location.changeObject(settings.database().toAbsolutePath().toString());
      }
    }
    for (Statement setting :
        model.listStatements(null, CONTEXT_NAME, "arq:queryTimeout").toList()) {
      setting
          .getSubject()
          .getProperty(CONTEXT_VALUE)
          .changeObject(Long.toString(settings.queryTimeout().toMillis()));
    }
    return model;
  }

  private static InputStream open(Optional<Path> file) throws IOException {
    return file.isPresent()
        ? Files.newInputStream(file.get())
        : Optional.ofNullable(ServerConfig.class.getClassLoader().getResourceAsStream(BUILT_IN))
            .orElseThrow(() -> new IOException("not on the class path: " + BUILT_IN));
  }
}
