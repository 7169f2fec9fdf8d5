"""The templates: our own Jinja environment, with every value escaped."""

from __future__ import annotations

from functools import cache, lru_cache
from operator import call
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, Expr, Getattr
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
    """Writes code that escapes by `escaped`, and that calls and looks into values as Python does.

    No function of ours asks for Jinja's context, and no template looks into a mapping by attribute:
    what Jinja does to allow for both costs a tenth of a page.
    """

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        self.write("call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("escaped(")


class _Template(Template):
    @classmethod
    def from_code(cls, environment: Environment, code: Any, globals: Any, uptodate: Any = None) -> Template:  # noqa: A002
        """A template whose code knows `escaped` and `call`."""
        namespace = {"environment": environment, "__file__": code.co_filename, "escaped": escaped, "call": call}
        exec(code, namespace)  # noqa: S102
        made = cls._from_namespace(environment, namespace, globals)
        made._uptodate = uptodate
        return made


class _Environment(Environment):
    code_generator_class = _Generator
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
