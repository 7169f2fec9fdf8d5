"""The templates: our own Jinja environment, with every value escaped."""

from __future__ import annotations

from functools import cache, lru_cache
from types import MethodType
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape


_escaped_words = lru_cache(maxsize=4096)(escape)


def escaped(value: object) -> Markup:
    """A value as safe HTML.

    It does what `markupsafe.escape` does, without the copy that this makes of what is safe already
    (most of what a page is put together from), and once for words that come again on every page.
    """
    if type(value) is Markup:
        return value
    return _escaped_words(value) if type(value) is str else escape(value)


@cache
def icon(name: str) -> Markup:
    """A picture of the frame's sprite, which is there for the eye alone."""
    return Markup('<svg aria-hidden="true"><use href="#{}"/></svg>').format(name)


class _Generator(CodeGenerator):
    """Writes code that escapes each value by `escaped`."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("escaped(")


class _Context(Context):
    """Calls methods and macros at once; only other functions are asked whether they want the context."""

    def call(self, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what a template names."""
        kind = type(obj)
        if kind is MethodType or kind is Macro:
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
            return obj(*args, **kwargs) if kind is MethodType else obj(self.eval_ctx, *args, **kwargs)
        return super().call(obj, *args, **kwargs)


class _Template(Template):
    @classmethod
    def from_code(cls, environment: Environment, code: Any, globals: Any, uptodate: Any = None) -> Template:  # noqa: A002
        """A template whose code knows `escaped`."""
        namespace = {"environment": environment, "__file__": code.co_filename, "escaped": escaped}
        exec(code, namespace)  # noqa: S102
        made = cls._from_namespace(environment, namespace, globals)
        made._uptodate = uptodate
        return made


class _Environment(Environment):
    code_generator_class = _Generator
    context_class = _Context
    template_class = _Template


@cache
def environment() -> Environment:
    """The environment that all pages are drawn with."""
    made = _Environment(
        loader=PackageLoader("casebook.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    made.globals["icon"] = icon
    made.globals["parts"] = made.get_template("_parts.html").module
    return made


@cache
def _template(name: str) -> Template:
    return environment().get_template(name)


def render(template: str, **values: object) -> Markup:
    """A template with its values, as safe HTML."""
    return Markup(_template(template).render(values))
