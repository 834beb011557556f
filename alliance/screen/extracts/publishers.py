"""Who may publish from the browser: those whom the setting names, once signed in.

The setting stands in .streamlit/secrets.toml: a table [publishers] of e-mail address
and role, and [auth] as Streamlit's sign-in needs it. Without it nobody may.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from alliance.extracts.publishing import Publisher

NEEDED = ("client_id", "client_secret", "server_metadata_url")


class NotAPublisher(Exception):
    """The visitor may not publish."""


@dataclass(frozen=True)
class Visitor:
    """What setting (on, unfinished, off) and sign-in say: who it is, in which role."""

    setting: str = "off"
    signed_in: bool = False
    identity: str = ""
    role: str = ""

    @property
    def may_publish(self) -> bool:
        return self.setting == "on" and self.signed_in and bool(self.role)


def visitor() -> Visitor:
    """The present visitor, as the setting and the sign-in stand now."""
    roles = _roles()
    if not roles:
        return Visitor()
    if _provider() is None:
        return Visitor("unfinished")
    user = st.user.to_dict()
    if user.get("is_logged_in") is not True:
        return Visitor("on")
    identity = _identity(user)
    return Visitor("on", True, identity, roles.get(identity, ""))


def publisher() -> Publisher:
    """The present visitor as a publisher; raises `NotAPublisher`."""
    found = visitor()
    if not found.may_publish:
        raise NotAPublisher
    return Publisher(found.identity, found.role)


def roles() -> str:
    """The roles that may publish, in words."""
    return ", ".join(dict.fromkeys(_roles().values()))


def sign_in() -> None:
    """Send the visitor to the identity provider that the setting names."""
    name = _provider()
    st.login(name or None)


def _identity(user: Mapping[str, Any]) -> str:
    """The address of a user; blank where the provider does not vouch for it."""
    if user.get("email_verified") in (False, "false"):
        return ""
    return str(user.get("email") or "").strip().casefold()


def _roles() -> dict[str, str]:
    """Role by address, as the setting has it; empty when publishing is off."""
    named = _section("publishers")
    return {
        address.strip().casefold(): str(role).strip()
        for address, role in named.items()
        if address.strip() and str(role).strip()
    }


def _provider() -> str | None:
    """The provider to sign in with: blank for the only one; None without any."""
    auth = _section("auth")
    if not {"redirect_uri", "cookie_secret"} <= auth.keys():
        return None
    if set(NEEDED) <= auth.keys():
        return ""
    named = (
        name
        for name, value in auth.items()
        if isinstance(value, Mapping) and set(NEEDED) <= value.keys()
    )
    return next(named, None)


def _section(name: str) -> Mapping[str, Any]:
    """A table of the setting; empty where there is no file or no such table."""
    # Asking st.secrets without a file shows an error on the page.
    if not st.secrets.load_if_toml_exists():
        return {}
    found = st.secrets.get(name, {})
    return found if isinstance(found, Mapping) else {}
