package org.hearsay.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.rdf.ArticleGraph;
import org.hearsay.rdf.EntityDescription;
import org.hearsay.rdf.EntityMapper;
import org.hearsay.rdf.Iris;
import org.hearsay.rdf.Prefixes;

/**
 * Writes quads to a stream, as N-Quads or TriG. Articles are written as they come; the entities,
 * merged and in the order of their IRIs, at the end, and are the only thing held in memory.
 */
public final class FileSink implements GraphSink {
  private final OutputStream stream;
  private final StreamRDF out;
  private final Node entitiesGraph;
  private final EntityMapper mapper;
  private final Map<String, EntityDescription> entities = new TreeMap<>();
  private boolean closed;

  /**
   * @param stream closed with the sink
   * @param format {@link Lang#NQUADS} or {@link Lang#TRIG}
   */
  public FileSink(OutputStream stream, Lang format, Iris iris) {
    this.stream = stream;
    this.out = StreamRDFWriter.getWriterStream(stream, format);
    this.entitiesGraph = iris.graph("entities");
    this.mapper = new EntityMapper(iris);
    out.start();
    if (format.equals(Lang.TRIG)) {
      Prefixes.of(iris).forEach(out::prefix);
    }
  }

  /** A file has no past. */
  @Override
  public boolean holds(Node article, String digest) {
    return false;
  }

  @Override
  public Outcome put(ArticleGraph article) throws StoreException {
    for (EntityDescription e : article.entities()) {
      entities.merge(e.node().getURI(), e, EntityDescription::merge);
    }
    write(article.name(), article.triples());
    return Outcome.ADDED;
  }

  @Override
  public void replace(Node graph, List<Triple> triples) throws StoreException {
    write(graph, triples);
  }

  @Override
  public void describe(Node graph, List<Triple> triples) throws StoreException {
    write(graph, triples);
  }

  private void write(Node graph, List<Triple> triples) throws StoreException {
    try {
      triples.forEach(t -> out.quad(Quad.create(graph, t)));
    } catch (RuntimeIOException e) {
      throw failed(e);
    }
  }

  @Override
  public void flush() throws StoreException {
    try {
      stream.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() throws StoreException {
    if (closed) {
      return;
    }
    closed = true;
    try (stream) {
      for (EntityDescription e : entities.values()) {
        write(entitiesGraph, mapper.triples(e));
      }
      out.finish();
    } catch (RuntimeIOException e) {
      throw failed(e);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static StoreException failed(Throwable cause) {
    return new StoreException("output can't be written: " + cause.getMessage(), cause);
  }
}
