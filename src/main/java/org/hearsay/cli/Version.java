package org.hearsay.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the jar that it was built into. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"hearsay " + number()};
  }

  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
