'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const ms = { type: 'quantitative', title: 'ms', scale: { type: 'log' } };
  const columns = () => Math.max(1, Math.floor(window.innerWidth / 220));

  function marks() {
    return Picture.marks('contender', data.contenders, columns());
  }

  /* Response and service differ by dash, contenders by colour and by the shape at the end of each line. */
  function percentiles(rate) {
    const rows = [];
    const ends = [];
    for (const row of data.rows.filter(r => r.rate === rate)) {
      for (const kind of ['response', 'service']) {
        const points = row[kind].map(([x, y]) => ({ contender: row.contender, kind: kind, percentile: 100 * (1 - 1 / x), ms: y, beyond: x }));
        rows.push(...points);
        ends.push(...points.slice(-1));
      }
    }
    if (rows.length === 0) return null;
    const x = {
      field: 'beyond', type: 'quantitative', title: 'percentile', scale: { type: 'log', domainMin: 1 },
      axis: { values: [2, 10, 100, 1000, 10000, 100000], labelExpr: "format(100 * (1 - 1 / datum.value), '~r') + '%'", grid: true }
    };
    const y = { field: 'ms', ...ms };
    const { color, shape } = marks();
    const dash = { field: 'kind', type: 'nominal', title: null, scale: { domain: ['response', 'service'], range: [[1, 0], [4, 3]] }, legend: { orient: 'top' } };
    return {
      name: 'latency-' + rate, title: 'Percentiles of response and service times at ' + Math.round(rate) + ' requests a second', rows: rows,
      spec: {
        width: 'container', height: 300,
        layer: [
          { data: { values: rows }, mark: { type: 'line' }, encoding: { x: x, y: y, color: color, strokeDash: dash, detail: { field: 'kind' } } },
          { data: { values: ends }, mark: { type: 'point', filled: true, size: 70, opacity: 1 }, encoding: { x: x, y: y, color: color, shape: shape, tooltip: ['contender', 'kind', 'percentile', 'ms'].map(f => ({ field: f })) } }
        ]
      }
    };
  }

  function sweep(percentile) {
    const rows = data.rows.filter(r => r[percentile] !== null).map(r => ({ contender: r.contender, rate: r.rate, ms: r[percentile] }));
    if (rows.length === 0) return null;
    const { color, strokeDash, shape } = marks();
    const x = { field: 'rate', type: 'quantitative', title: 'requests a second' };
    const y = { field: 'ms', ...ms, title: '99th percentile, ms' };
    return {
      name: 'latency-sweep', title: 'The 99th percentile of response times against the rate', rows: rows,
      spec: {
        width: 'container', height: 300, data: { values: rows },
        layer: [
          { mark: { type: 'line' }, encoding: { x: x, y: y, color: color, strokeDash: strokeDash } },
          { mark: { type: 'point', filled: true, size: 70, opacity: 1 }, encoding: { x: x, y: y, color: color, shape: shape } }
        ]
      }
    };
  }

  /* Who drops an object, its maker or another thread, differs by dash. What was never freed lies beyond the right end of its line. */
  function reuse(rate) {
    const rows = [];
    const ends = [];
    for (const row of data.rows.filter(r => r.rate === rate)) {
      for (const { dropped, points } of row.reuse) {
        const named = points.map(([x, y]) => ({ contender: row.contender, dropped: dropped, percentile: 100 * (1 - 1 / x), ms: y, beyond: x }));
        rows.push(...named);
        ends.push(...named.slice(-1));
      }
    }
    if (rows.length === 0) return null;
    const x = {
      field: 'beyond', type: 'quantitative', title: 'percentile', scale: { type: 'log', domainMin: 1 },
      axis: { values: [2, 10, 100, 1000, 10000, 100000], labelExpr: "format(100 * (1 - 1 / datum.value), '~r') + '%'", grid: true }
    };
    const y = { field: 'ms', ...ms };
    const { color, shape } = marks();
    const dash = { field: 'dropped', type: 'nominal', title: 'dropped', scale: { domain: ['own', 'handed-over'], range: [[1, 0], [4, 3]] }, legend: { orient: 'top' } };
    return {
      name: 'reuse-' + rate, title: 'From death to reuse at ' + Math.round(rate) + ' requests a second', rows: rows,
      spec: {
        width: 'container', height: 300,
        layer: [
          { data: { values: rows }, mark: { type: 'line' }, encoding: { x: x, y: y, color: color, strokeDash: dash, detail: { field: 'dropped' } } },
          { data: { values: ends }, mark: { type: 'point', filled: true, size: 70, opacity: 1 }, encoding: { x: x, y: y, color: color, shape: shape, tooltip: ['contender', 'dropped', 'percentile', 'ms'].map(f => ({ field: f })) } }
        ]
      }
    };
  }

  Picture.drawAll(chart => chart.dataset.reuse ? reuse(Number(chart.dataset.reuse)) : chart.dataset.sweep ? sweep(chart.dataset.sweep) : percentiles(Number(chart.dataset.rate)));
})();
