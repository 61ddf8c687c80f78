package org.hearsay.cli;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/**
 * The sample corpus that ships with the program, as a folder.
 *
 * @param folder in the jar, or in the folder of classes
 * @param open what is to be closed after the last article
 */
record Samples(Path folder, Closeable open) implements Closeable {
  private static final String FOLDER = "/org/hearsay/samples";
  private static final String INDEX = FOLDER + "/samples.tsv";

  static Samples shipped() throws IOException {
    URL url = Samples.class.getResource(INDEX);
    if (url == null) {
      throw new IOException("the sample corpus is not on the class path; build the program anew");
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return new Samples(Path.of(uri).getParent(), () -> {});
      }
      FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
      return new Samples(jar.getPath(FOLDER), jar);
    } catch (URISyntaxException e) {
      throw new IOException(url + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    open.close();
  }
}
