/*
 * Python 3.11, whole, so that what the interpreter does not run yet can be refused by name.
 *
 * Tokens come from the Tokenizer. Every decision is made on one token, so that ANTLR generates plain
 * switches and never simulates its network: that is what makes a cold start cheap. Where Python needs
 * more lookahead than that, the grammar takes too much and the tree builder checks: targets of
 * assignments, names of keyword arguments, the kinds of display. Match statements, whose keyword is
 * an ordinary name, are recognised when a line fails to parse.
 */
parser grammar PythonParser;

options { superClass = PythonParserBase; }

tokens {
    NEWLINE, INDENT, DEDENT, NAME, NUMBER, STRING, FAILURE,
    AND, AS, ASSERT, ASYNC, AWAIT, BREAK, CLASS, CONTINUE, DEF, DEL, ELIF, ELSE, EXCEPT, FALSE,
    FINALLY, FOR, FROM, GLOBAL, IF, IMPORT, IN, IS, LAMBDA, NONE, NONLOCAL, NOT, OR, PASS, RAISE,
    RETURN, TRUE, TRY, WHILE, WITH, YIELD,
    LPAR, RPAR, LSQB, RSQB, LBRACE, RBRACE, COLON, COMMA, SEMI, DOT, ELLIPSIS, ARROW, AT, EQUAL,
    COLONEQUAL, PLUS, MINUS, STAR, DOUBLESTAR, SLASH, DOUBLESLASH, PERCENT, LEFTSHIFT, RIGHTSHIFT,
    AMPER, VBAR, CIRCUMFLEX, TILDE, LESS, GREATER, LESSEQUAL, GREATEREQUAL, EQEQUAL, NOTEQUAL,
    PLUSEQUAL, MINEQUAL, STAREQUAL, SLASHEQUAL, DOUBLESLASHEQUAL, PERCENTEQUAL, ATEQUAL,
    AMPEREQUAL, VBAREQUAL, CIRCUMFLEXEQUAL, LEFTSHIFTEQUAL, RIGHTSHIFTEQUAL, DOUBLESTAREQUAL
}

file: statement* EOF;

// What stands between the braces of an f-string.
replacement: (yieldExpr | starExprs) NEWLINE? EOF;

statement: compoundStmt | simpleStmts;

simpleStmts: simpleStmt (SEMI {single(SEMI);} simpleStmt?)* NEWLINE;

simpleStmt
    : exprStmt | returnStmt | importStmt | fromStmt | raiseStmt | delStmt | assertStmt | globalStmt
    | nonlocalStmt | passStmt | breakStmt | continueStmt
    ;

exprStmt: (starExprs | yieldExpr) (annotation | augAssign | assignment*);
annotation: COLON expr (EQUAL (starExprs | yieldExpr))?;
augAssign: augOp (starExprs | yieldExpr);
assignment: EQUAL (starExprs | yieldExpr);
augOp
    : PLUSEQUAL | MINEQUAL | STAREQUAL | SLASHEQUAL | DOUBLESLASHEQUAL | PERCENTEQUAL | ATEQUAL
    | AMPEREQUAL | VBAREQUAL | CIRCUMFLEXEQUAL | LEFTSHIFTEQUAL | RIGHTSHIFTEQUAL | DOUBLESTAREQUAL
    ;

returnStmt: RETURN starExprs?;
raiseStmt: RAISE (expr (FROM expr)?)?;
delStmt: DEL targets;
assertStmt: ASSERT expr (COMMA expr)?;
globalStmt: GLOBAL NAME (COMMA NAME)*;
nonlocalStmt: NONLOCAL NAME (COMMA NAME)*;
passStmt: PASS;
breakStmt: BREAK;
continueStmt: CONTINUE;

importStmt: IMPORT dottedAs (COMMA dottedAs)*;
dottedAs: dottedName (AS NAME)?;
dottedName: NAME (DOT NAME)*;
fromStmt: FROM (DOT | ELLIPSIS)* dottedName? IMPORT (STAR | LPAR importAs (COMMA {single(COMMA);} importAs?)* RPAR | importAs (COMMA importAs)*);
importAs: NAME (AS NAME)?;

compoundStmt
    : ifStmt | whileStmt | forStmt | tryStmt | withStmt | funcDef | classDef | decorated | asyncStmt
    ;

block: NEWLINE INDENT statement+ DEDENT | simpleStmts;

ifStmt: IF namedExpr COLON block elifPart* elsePart?;
elifPart: ELIF namedExpr COLON block;
elsePart: ELSE COLON block;
whileStmt: WHILE namedExpr COLON block elsePart?;
forStmt: FOR targets IN starExprs COLON block elsePart?;
tryStmt: TRY COLON block (exceptPart+ elsePart? finallyPart? | finallyPart);
exceptPart: EXCEPT STAR? (expr (AS NAME)?)? COLON block;
finallyPart: FINALLY COLON block;
withStmt: WITH (LPAR withItem (COMMA withItem)* COMMA? RPAR | withItem (COMMA withItem)*) COLON block;
withItem: expr (AS starTarget)?;
asyncStmt: ASYNC (funcDef | withStmt | forStmt);
decorated: (AT namedExpr NEWLINE)+ (funcDef | classDef | ASYNC funcDef);
classDef: CLASS NAME (LPAR arguments? RPAR)? COLON block;
funcDef: DEF NAME LPAR params? RPAR (ARROW expr)? COLON block;

params: param (COMMA {single(COMMA);} param?)*;
param: NAME (COLON expr)? (EQUAL expr)? | SLASH | STAR (NAME (COLON starExpr)?)? | DOUBLESTAR NAME (COLON expr)?;
lambdaParams: lambdaParam (COMMA {single(COMMA);} lambdaParam?)*;
lambdaParam: NAME (EQUAL expr)? | SLASH | STAR NAME? | DOUBLESTAR NAME;

targets: starTarget (COMMA {single(COMMA);} starTarget?)*;
starTarget: STAR? bitOr;

starExprs: starExpr (COMMA {single(COMMA);} starExpr?)*;
starExpr: STAR bitOr | namedExpr;
namedExpr: expr (COLONEQUAL expr)?;
yieldExpr: YIELD (FROM expr | starExprs)?;

expr: disjunction (IF disjunction ELSE expr)? | lambda;
lambda: LAMBDA lambdaParams? COLON expr;
disjunction: conjunction (OR conjunction)*;
conjunction: inversion (AND inversion)*;
inversion: NOT inversion | comparison;
comparison: bitOr (compOp bitOr)*;
compOp: LESS | GREATER | LESSEQUAL | GREATEREQUAL | EQEQUAL | NOTEQUAL | IN | NOT IN | IS NOT?;
bitOr: bitXor (VBAR bitXor)*;
bitXor: bitAnd (CIRCUMFLEX bitAnd)*;
bitAnd: shift (AMPER shift)*;
shift: sum ((LEFTSHIFT | RIGHTSHIFT) sum)*;
sum: term ((PLUS | MINUS) term)*;
term: factor ((STAR | SLASH | DOUBLESLASH | PERCENT | AT) factor)*;
factor: (PLUS | MINUS | TILDE) factor | power;
power: AWAIT? atom trailer* (DOUBLESTAR factor)?;

trailer: LPAR arguments? RPAR | LSQB subscripts RSQB | DOT NAME;
arguments: argument (COMMA {single(COMMA);} argument?)*;
argument: STAR expr | DOUBLESTAR expr | expr (COLONEQUAL expr | EQUAL expr | compFor)?;
subscripts: subscript (COMMA {single(COMMA);} subscript?)*;
subscript: starExpr sliceRest? | sliceRest;
sliceRest: COLON expr? sliceStep?;
sliceStep: COLON expr?;

atom
    : NAME | NUMBER | STRING+ | NONE | TRUE | FALSE | ELLIPSIS
    | LPAR (yieldExpr | starExprs compFor?)? RPAR
    | LSQB (starExprs compFor?)? RSQB
    | LBRACE braceItems? RBRACE
    ;
braceItems: braceItem (compFor | (COMMA {single(COMMA);} braceItem?)*);
braceItem: DOUBLESTAR bitOr | starExpr (COLON expr)?;

compFor: ASYNC? FOR targets IN disjunction compRest?;
compRest: IF disjunction compRest? | compFor;
