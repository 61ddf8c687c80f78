package org.hearsay.cli;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.query.QueryRunner;
import org.hearsay.rdf.Iris;
import org.hearsay.server.ServingNote;
import org.hearsay.store.Tdb2Store;

/**
 * Where queries go: to an endpoint, to the store in a folder, or, when a server has that store open
 * just now, to this server.
 *
 * @param open what is to be closed after the last query
 */
record QueryTarget(QueryRunner runner, Closeable open) implements Closeable {
  private static final Closeable NOTHING = () -> {};

  static QueryTarget of(Optional<URI> endpoint, Path store, Iris iris, QueryRunner.Limits limits)
      throws IOException {
    Optional<URI> address =
        endpoint.or(() -> ServingNote.find(store).map(ServingNote::queryEndpoint));
    if (address.isPresent()) {
      return new QueryTarget(QueryRunner.at(address.get().toString(), iris, limits), NOTHING);
    }
    Tdb2Store opened = Tdb2Store.open(store, iris);
    return new QueryTarget(QueryRunner.on(opened.dataset(), iris, limits), opened);
  }

  @Override
  public void close() throws IOException {
    open.close();
  }
}
