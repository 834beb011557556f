"""A small OpenID provider on this machine: signs in whoever the test chooses."""

import base64
import hashlib
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from urllib.parse import urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT, SECRET = "dashboard", "only-for-tests-0123456789"
PUBLISHER, READER = "publisher@force.example", "reader@force.example"
UNVERIFIED = "unverified@force.example"


class Identity:
    """Discovery, a page to choose a user, codes with PKCE, signed tokens, keys."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.key = RSAKey.generate_key(2048)
        self.asked: dict[str, dict[str, str]] = {}
        self.app = Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self.discovery),
                Route("/authorize", self.authorize),
                Route("/chosen", self.chosen),
                Route("/token", self.token, methods=["POST"]),
                Route("/keys", self.keys),
            ]
        )

    async def discovery(self, _request: Request) -> Response:
        """Where everything is."""
        return JSONResponse(
            {
                "issuer": self.url,
                "authorization_endpoint": f"{self.url}/authorize",
                "token_endpoint": f"{self.url}/token",
                "jwks_uri": f"{self.url}/keys",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "code_challenge_methods_supported": ["S256"],
            }
        )

    async def authorize(self, request: Request) -> Response:
        """A page with a link for each user."""
        asked = dict(request.query_params)
        assert asked["client_id"] == CLIENT
        assert asked["response_type"] == "code"
        links = "".join(
            f'<p><a href="/chosen?{escape(urlencode({**asked, "user": user}))}">'
            f"{user}</a></p>"
            for user in (PUBLISHER, READER, UNVERIFIED)
        )
        return HTMLResponse(f"<h1>Who are you?</h1>{links}")

    async def chosen(self, request: Request) -> Response:
        """Back to the dashboard with a code that can be used once."""
        asked = dict(request.query_params)
        code = secrets.token_urlsafe()
        self.asked[code] = asked
        back = urlencode({"code": code, "state": asked["state"]})
        return RedirectResponse(f"{asked['redirect_uri']}?{back}", 302)

    async def token(self, request: Request) -> Response:
        """A signed identity for a code, to whom knows secret and verifier."""
        form = {key: str(value) for key, value in (await request.form()).items()}
        asked = self.asked.pop(form["code"])
        known = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        assert request.headers["authorization"] == f"Basic {known}"
        proof = hashlib.sha256(form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(proof).rstrip(b"=").decode()
        assert challenge == asked["code_challenge"]
        now = int(time.time())
        claims = {
            "iss": self.url,
            "sub": asked["user"],
            "aud": CLIENT,
            "iat": now,
            "exp": now + 600,
            "nonce": asked["nonce"],
            "email": asked["user"],
            "email_verified": asked["user"] != UNVERIFIED,
        }
        signed = jwt.encode({"alg": "RS256", "kid": "1"}, claims, self.key)
        return JSONResponse(
            {"access_token": "none", "token_type": "Bearer", "id_token": signed}
        )

    async def keys(self, _request: Request) -> Response:
        """The public key that tokens are signed with."""
        public = {**self.key.as_dict(private=False), "kid": "1", "use": "sig"}
        return JSONResponse({"keys": [public]})


@contextmanager
def provider(port: int) -> Iterator[str]:
    """The address of a provider that runs on this port."""
    url = f"http://localhost:{port}"
    config = uvicorn.Config(Identity(url).app, port=port, log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    try:
        yield url
    finally:
        server.should_exit = True
        thread.join()


def settings(provider_url: str, role: str = "Data lead") -> str:
    """A secrets.toml that names one publisher, signed in by this provider."""
    return f"""
[publishers]
"{PUBLISHER}" = "{role}"
"{UNVERIFIED}" = "{role}"

[auth]
redirect_uri = "http://localhost:{{port}}/oauth2callback"
cookie_secret = "{secrets.token_hex()}"
client_id = "{CLIENT}"
client_secret = "{SECRET}"
server_metadata_url = "{provider_url}/.well-known/openid-configuration"
"""
