package org.hearsay.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Lets only this machine through. That the connection comes from here is not enough: a web page
 * open in a browser here could send requests too. So the request must also be addressed to a name
 * of the loopback interface (a foreign name that resolves to it is refused), and a page that sends
 * it must itself come from there.
 */
final class LocalOnly extends HttpFilter {
  private static final long serialVersionUID = 1;

  private static final Set<String> LOOPBACK_NAMES =
      Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");
  private static final String PING = "/$/ping";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getRequestURI().equals(PING) || isLocal(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN, "for the server's own machine only");
    }
  }

  private static boolean isLocal(HttpServletRequest request) throws IOException {
    return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
        && LOOPBACK_NAMES.contains(request.getServerName())
        && Optional.ofNullable(request.getHeader("Origin"))
            .map(LocalOnly::isLoopbackOrigin)
            .orElse(true);
  }

  private static boolean isLoopbackOrigin(String origin) {
    try {
      return LOOPBACK_NAMES.contains(Optional.ofNullable(URI.create(origin).getHost()).orElse(""));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
