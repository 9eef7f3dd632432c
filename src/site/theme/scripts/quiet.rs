//! Tells modules that only declare things, so that it makes no difference when they run.

use oxc_ast::ast::{
    ArrayExpressionElement, BindingPattern, BindingPatternKind, Class, ClassElement, Declaration,
    ExportDefaultDeclarationKind, Expression, ObjectPropertyKind, Program, PropertyKey, Statement, VariableDeclaration,
};
use oxc_semantic::Scoping;

/// Constructors of things that are nobody else's; a module that has such a name of its own is not quiet.
const COLLECTIONS: [&str; 4] = ["Map", "Set", "WeakMap", "WeakSet"];

/// Whether `program` does nothing as it starts but declare things, and reads nothing that another module could change.
pub(super) fn is_quiet(program: &Program<'_>, scoping: &Scoping) -> bool {
    COLLECTIONS.iter().all(|name| scoping.get_root_binding(name).is_none()) && program.body.iter().all(statement)
}

fn statement(statement: &Statement<'_>) -> bool {
    match statement {
        Statement::ImportDeclaration(_)
        | Statement::ExportAllDeclaration(_)
        | Statement::FunctionDeclaration(_)
        | Statement::EmptyStatement(_) => true,
        Statement::ClassDeclaration(declared) => class(declared),
        Statement::VariableDeclaration(declared) => variables(declared),
        Statement::ExportNamedDeclaration(export) => match &export.declaration {
            None | Some(Declaration::FunctionDeclaration(_)) => true,
            Some(Declaration::ClassDeclaration(declared)) => class(declared),
            Some(Declaration::VariableDeclaration(declared)) => variables(declared),
            Some(_) => false,
        },
        Statement::ExportDefaultDeclaration(export) => match &export.declaration {
            ExportDefaultDeclarationKind::FunctionDeclaration(_) => true,
            ExportDefaultDeclarationKind::ClassDeclaration(declared) => class(declared),
            other => other.as_expression().is_some_and(value),
        },
        _ => false,
    }
}

fn variables(declared: &VariableDeclaration<'_>) -> bool {
    let all = &mut declared.declarations.iter();
    !declared.kind.is_using()
        && all.all(|one| one.init.as_ref().is_none_or(|init| value(init) && pattern(&one.id, init)))
}

/// Whether `names` take `init` apart, if at all, without a getter, an iterator or a default.
fn pattern(names: &BindingPattern<'_>, init: &Expression<'_>) -> bool {
    let is_name = |names: &BindingPattern<'_>| matches!(names.kind, BindingPatternKind::BindingIdentifier(_));
    match &names.kind {
        BindingPatternKind::ArrayPattern(list) => {
            let is_list = matches!(init, Expression::ArrayExpression(_));
            is_list && list.rest.is_none() && list.elements.iter().flatten().all(is_name)
        }
        _ => is_name(names),
    }
}

fn class(declared: &Class<'_>) -> bool {
    let is_heir = declared.super_class.as_ref().is_some_and(|parent| !value(parent));
    !is_heir && declared.decorators.is_empty() && declared.body.body.iter().all(member)
}

fn member(element: &ClassElement<'_>) -> bool {
    match element {
        ClassElement::MethodDefinition(method) => !method.computed && method.decorators.is_empty(),
        ClassElement::PropertyDefinition(property) => {
            let is_known = !property.r#static || property.value.as_ref().is_none_or(value);
            !property.computed && property.decorators.is_empty() && is_known
        }
        _ => false,
    }
}

fn value(expression: &Expression<'_>) -> bool {
    match expression {
        Expression::ArrowFunctionExpression(_)
        | Expression::FunctionExpression(_)
        | Expression::BooleanLiteral(_)
        | Expression::NullLiteral(_)
        | Expression::NumericLiteral(_)
        | Expression::BigIntLiteral(_)
        | Expression::StringLiteral(_)
        | Expression::RegExpLiteral(_) => true,
        Expression::TemplateLiteral(template) => template.expressions.is_empty(),
        Expression::ParenthesizedExpression(inner) => value(&inner.expression),
        Expression::UnaryExpression(unary) => !unary.operator.is_delete() && value(&unary.argument),
        Expression::ClassExpression(declared) => class(declared),
        Expression::ArrayExpression(array) => array.elements.iter().all(|element| match element {
            ArrayExpressionElement::Elision(_) => true,
            other => other.as_expression().is_some_and(value),
        }),
        Expression::ObjectExpression(object) => object.properties.iter().all(|property| match property {
            ObjectPropertyKind::ObjectProperty(property) => {
                matches!(property.key, PropertyKey::StaticIdentifier(_)) && value(&property.value)
            }
            ObjectPropertyKind::SpreadProperty(_) => false,
        }),
        Expression::NewExpression(new) => {
            let is_collection =
                matches!(&new.callee, Expression::Identifier(name) if COLLECTIONS.contains(&name.name.as_str()));
            is_collection && new.arguments.iter().all(|one| one.as_expression().is_some_and(value))
        }
        _ => false,
    }
}
