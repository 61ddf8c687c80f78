package org.hearsay.server;

import java.io.IOException;

/** Another program listens on the port already. */
public final class PortInUseException extends IOException {
  private static final long serialVersionUID = 1;

  PortInUseException(String host, int port, Throwable cause) {
    super("port " + port + " on " + host + " is in use by another program", cause);
  }
}
