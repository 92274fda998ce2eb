package io.huiyin.access;

import io.huiyin.contracts.problem.Rejected;
import io.huiyin.contracts.problem.RequestRejected.UnknownResource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The operator's endpoints: three of them, for this machine only unless the settings say otherwise. */
final class ActuatorFilter extends OncePerRequestFilter {
    private static final Set<String> OPEN = Set.of("health", "info", "prometheus", "settled");

    private final String prefix;
    private final boolean remote;
    private final HandlerExceptionResolver problems;

    ActuatorFilter(String basePath, boolean remote, HandlerExceptionResolver problems) {
        this.prefix = basePath + "/";
        this.remote = remote;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return !path.startsWith(prefix) && !prefix.equals(path + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOpen(path(request)) && (remote || isThisMachine(request))) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, new Rejected(new UnknownResource(path(request))));
        }
    }

    // decoded and without parameters, as the mapping will see it: /%61ctuator and /actuator;x are the same door
    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getServletPath()).orElse("")
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private boolean isOpen(String path) {
        return path.startsWith(prefix)
                && OPEN.contains(path.substring(prefix.length()).split("/", 2)[0]);
    }

    private static boolean isThisMachine(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
