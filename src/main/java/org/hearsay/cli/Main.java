package org.hearsay.cli;

/** The program's door, and the only place that ends the process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Streams streams = Streams.ofProcess();
    int code = new Hearsay(streams).run(args);
    streams.out().flush();
    System.exit(code);
  }
}
