'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const titles = { wall: 'wall time of one run, ms', cpu: 'CPU time of one run, ms' };
  const toggle = document.getElementById('show-forks');
  const of = (rows, workload) => rows.filter(r => r.workload === workload);
  const median = values => { const s = [...values].sort((a, b) => a - b); const m = s.length >> 1; return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2; };
  const columns = () => Math.max(1, Math.floor(Math.min(window.innerWidth - 80, 360) / 125));

  /* Marks forks that are far from their cell's others: more than 3.5 robust standard deviations. */
  function markOutliers() {
    for (const metric of ['wall', 'cpu']) {
      const cells = Map.groupBy(data.forks.filter(f => f[metric] !== null), f => [f.contender, f.workload, f.size, f.threads].join('\n'));
      for (const forks of cells.values()) {
        const middle = median(forks.map(f => f[metric]));
        const spread = 1.4826 * median(forks.map(f => Math.abs(f[metric] - middle)));
        forks.forEach(f => { f[metric + 'Outlier'] = forks.length >= 5 && Math.abs(f[metric] - middle) > 3.5 * spread && Math.abs(f[metric] / middle - 1) > 0.01; });
      }
    }
  }

  function threadsOf(workload) {
    return [...new Set(of(data.cells, workload).map(c => c.threads))];
  }

  /* Contenders stand a little beside each other, so that their intervals do not. */
  function dodged(workload, rows) {
    const threads = threadsOf(workload);
    const step = 0.012 * (Math.max(...threads) - Math.min(...threads) || 1);
    return rows.map(r => ({ ...r, at: r.threads + step * (data.contenders.indexOf(r.contender) - (data.contenders.length - 1) / 2) }));
  }

  function xThreads(workload) {
    return {
      field: 'at', type: 'quantitative', title: 'threads',
      axis: { values: threadsOf(workload), format: 'd', grid: false }, scale: { zero: false, nice: false, padding: 14 }
    };
  }

  function coresRule(workload, x) {
    return Math.max(...threadsOf(workload)) <= data.cores ? [] : [{
      data: { values: [{ at: data.cores + 0.5 }] },
      mark: { type: 'rule', strokeDash: [4, 4], color: Picture.look().ink, opacity: 0.5 }, encoding: { x: x }
    }];
  }

  /* Lines through estimates with their intervals, a shape for each contender. */
  function curves(cells, x, y, metric, marks) {
    const tooltip = ['contender', 'threads', metric, metric + 'Low', metric + 'High', 'forks'].map(f => ({ field: f, format: f.startsWith(metric) ? '.4~g' : undefined }));
    return [
      { data: { values: cells }, mark: { type: 'line' }, encoding: { x: x, y: y(metric), color: marks.color, strokeDash: marks.strokeDash } },
      { data: { values: cells.filter(c => c[metric + 'Low'] !== null) }, mark: { type: 'rule', strokeWidth: 2 }, encoding: { x: x, y: y(metric + 'Low'), y2: { field: metric + 'High' }, color: marks.color } },
      { data: { values: cells }, mark: { type: 'point', filled: true, size: 70, opacity: 1 }, encoding: { x: x, y: y(metric), color: marks.color, shape: marks.shape, tooltip: tooltip } }
    ];
  }

  /* Single forks: dots, open diamonds for disturbed ones, crosses for outliers. */
  function singles(workload, metric, x, y, marks) {
    const kind = f => f[metric + 'Outlier'] ? 'outlier' : f.disturbed ? 'disturbed' : 'fork';
    const values = dodged(workload, of(data.forks, workload).filter(f => f[metric] !== null))
      .map(f => ({ contender: f.contender, threads: f.threads, at: f.at, fork: f.fork, kind: kind(f), remark: f.disturbed, [metric]: f[metric] }));
    const layer = (which, mark) => ({
      data: { values: values.filter(f => f.kind === which) }, mark: mark,
      encoding: { x: x, y: y(metric), color: marks.color, tooltip: ['fork', 'contender', 'threads', metric, 'kind', 'remark'].map(f => ({ field: f })) }
    });
    return [
      layer('fork', { type: 'point', shape: 'circle', filled: true, size: 16, opacity: 0.55 }),
      layer('disturbed', { type: 'point', shape: 'diamond', filled: false, size: 80, opacity: 1 }),
      layer('outlier', { type: 'point', shape: 'M-1,-1L1,1M-1,1L1,-1', filled: false, size: 60, strokeWidth: 2, opacity: 1 })
    ];
  }

  function times(workload, metric) {
    const cells = of(data.cells, workload).filter(c => c[metric] !== null);
    const marks = Picture.marks('contender', data.contenders, columns());
    const x = xThreads(workload);
    const y = field => ({ field: field, type: 'quantitative', title: titles[metric], scale: { zero: true } });
    const rows = cells.map(c => ({ contender: c.contender, threads: c.threads, [metric + '_ms']: c[metric], low: c[metric + 'Low'], high: c[metric + 'High'], forks: c.forks }));
    return {
      name: workload + '-' + metric, title: titles[metric] + ' against threads for ' + workload, rows: rows,
      spec: { width: 'container', height: 260, layer: [...coresRule(workload, x), ...curves(dodged(workload, cells), x, y, metric, marks), ...(toggle.checked ? singles(workload, metric, x, y, marks) : [])] }
    };
  }

  /* Work done in a given time, in units of what the baseline does with the fewest threads. */
  function scaling(workload) {
    const threads = threadsOf(workload);
    const least = Math.min(...threads);
    const unit = of(data.cells, workload).find(c => c.contender === data.baseline && c.threads === least);
    if (threads.length < 2 || !unit || unit.wall === null) return null;
    const work = (c, ms) => ms === null ? null : c.threads / ms * unit.wall / least;
    const cells = of(data.cells, workload).filter(c => c.wall !== null).map(c => ({
      contender: c.contender, threads: c.threads, forks: c.forks,
      work: work(c, c.wall), workLow: work(c, c.wallHigh), workHigh: work(c, c.wallLow), ideal: Math.min(c.threads, data.cores) / Math.min(least, data.cores)
    }));
    const ideal = threads.concat(data.cores > least && data.cores < Math.max(...threads) ? [data.cores] : []).sort((a, b) => a - b)
      .map(t => ({ threads: t, ideal: Math.min(t, data.cores) / Math.min(least, data.cores) }));
    const x = xThreads(workload);
    const y = field => ({ field: field, type: 'quantitative', title: 'work (' + data.baseline + ', ' + least + (least === 1 ? ' thread' : ' threads') + ' = 1)', scale: { zero: true } });
    const marks = Picture.marks('contender', data.contenders, columns());
    const line = { data: { values: ideal.map(i => ({ ...i, at: i.threads })) }, mark: { type: 'line', strokeDash: [2, 4], strokeWidth: 2, color: Picture.look().ink }, encoding: { x: x, y: y('ideal') } };
    return {
      name: workload + '-scaling', title: 'Scaling of ' + workload + ': work in the same time against threads', rows: cells,
      spec: { width: 'container', height: 260, layer: [...coresRule(workload, x), line, ...curves(dodged(workload, cells), x, y, 'work', marks)] }
    };
  }

  /* Ratios to the baseline; the scale is logarithmic, so that half and double are equally far from 1. */
  function heatMap() {
    const sign = { faster: '▼', slower: '▲', 'no difference shown': '=', 'not enough data': '?' };
    const rows = data.cells.filter(c => c.ratio !== null).map(c => ({
      workload: c.workload, threads: c.threads, contender: c.contender, ratio: c.ratio, low: c.ratioLow, high: c.ratioHigh, verdict: c.verdict
    }));
    if (rows.length === 0) return null;
    const values = rows.map(r => ({ ...r, row: r.workload + ', ' + r.threads, log: Math.log2(r.ratio), text: r.ratio.toPrecision(r.ratio >= 100 ? 3 : r.ratio < 1 ? 2 : 3) + ' ' + sign[r.verdict] }));
    const l = Picture.look();
    const widest = Math.max(1, Math.min(3, Math.max(...values.map(v => Math.abs(v.log)))));
    const x = { field: 'contender', type: 'nominal', sort: null, title: null, axis: { orient: 'top', labelAngle: -40, labelLimit: 200, domain: false, ticks: false } };
    const y = { field: 'row', type: 'nominal', sort: null, title: null, axis: { labelLimit: 220, domain: false, ticks: false } };
    return {
      name: 'ratios', title: 'Wall time divided by that of ' + data.baseline + ', by workload and threads, and contender', rows: rows,
      spec: {
        autosize: { type: 'pad' }, width: { step: 64 }, height: { step: 26 }, data: { values: values },
        layer: [
          { mark: { type: 'rect', stroke: l.paper, strokeWidth: 2 }, encoding: { x: x, y: y, color: { field: 'log', type: 'quantitative', legend: null, scale: { domain: [-widest, 0, widest], range: [l.less, l.even, l.more], interpolate: 'rgb', clamp: true } }, tooltip: ['row', 'contender', 'ratio', 'low', 'high', 'verdict'].map(f => ({ field: f })) } },
          { mark: { type: 'text', color: l.ink, fontSize: 12 }, encoding: { x: x, y: y, text: { field: 'text' } } }
        ]
      }
    };
  }

  const kinds = [
    ['increments', { retain_local: 1, retain_local_immortal: -1 }], ['decrements', { release_local: 1, release_local_immortal: -1 }],
    ['of immortal objects', { retain_local_immortal: 1, release_local_immortal: 1 }], ['loads from slots', { load_stable: 1, load_racy: 1 }],
    ['stores to slots', { init_store: 1, store: 1 }], ['takes', { take: 1 }]
  ];

  function counts(workload) {
    const counted = of(data.counts, workload);
    const threads = Math.max(...counted.map(c => c.threads));
    const rows = [];
    for (const contender of data.contenders) {
      const mine = counted.filter(c => c.contender === contender && c.threads === threads);
      for (const [kind, parts] of kinds) {
        const count = mine.reduce((sum, c) => sum + (parts[c.operation] || 0) * c.count, 0);
        if (mine.length > 0) rows.push({ contender: contender, threads: threads, operation: kind, count: count });
      }
    }
    if (rows.length === 0) return null;
    const l = Picture.look();
    const names = kinds.map(k => k[0]);
    return {
      name: workload + '-operations', title: 'Counting operations of one run of ' + workload + ' with ' + threads + ' threads', rows: rows,
      spec: {
        width: 'container', height: { step: 24 }, data: { values: rows.map(r => ({ ...r, order: names.indexOf(r.operation) })) },
        mark: { type: 'bar', stroke: l.paper, strokeWidth: 1.5 },
        encoding: {
          y: { field: 'contender', type: 'nominal', sort: null, title: null, axis: { labelLimit: 160 } },
          x: { field: 'count', type: 'quantitative', title: 'operations', axis: { format: '~s', tickCount: 5 } },
          order: { field: 'order', type: 'quantitative' },
          color: { ...Picture.marks('operation', names, columns()).color, legend: { orient: 'top', columns: columns(), symbolType: 'square' } },
          tooltip: ['contender', 'operation', 'count'].map(f => ({ field: f }))
        }
      }
    };
  }

  /* Bytes against time, a line for each contender; logarithmic, since some schemes hold hundreds of times what others do. */
  function memory(workload) {
    const seen = of(data.memory, workload);
    const threads = Math.max(...seen.map(p => p.threads));
    const rows = seen.filter(p => p.threads === threads).map(p => ({ contender: p.contender, threads: p.threads, ms: p.ms, bytes: p.bytes }));
    if (rows.length === 0) return null;
    const marks = Picture.marks('contender', data.contenders, columns());
    const dashed = encoding => ({ ...encoding, legend: { ...encoding.legend, symbolType: 'stroke', symbolStrokeWidth: 2, symbolSize: 300 } });
    return {
      name: workload + '-memory', title: 'Bytes held in the course of one run of ' + workload + ' with ' + threads + ' threads', rows: rows,
      spec: {
        width: 'container', height: 260, data: { values: rows }, mark: { type: 'line', interpolate: 'step-after' },
        encoding: {
          x: { field: 'ms', type: 'quantitative', title: 'ms since the run began' },
          y: { field: 'bytes', type: 'quantitative', title: 'bytes held', axis: { format: '~s', tickCount: 6 }, scale: { type: 'log', nice: false, padding: 6 } },
          color: dashed(marks.color), strokeDash: dashed(marks.strokeDash), tooltip: ['contender', 'ms', 'bytes'].map(f => ({ field: f }))
        }
      }
    };
  }

  /* Rungs beside each other, contenders side by side on each. */
  function variants(program, dataset) {
    const threads = Number(dataset.threads);
    const rows = data.variants.filter(v => v.program === program && v.threads === threads)
      .map(v => ({ variant: v.variant.replaceAll('_', ' '), contender: v.contender, ratio: v.ratio, low: v.ratioLow, high: v.ratioHigh }));
    const marks = Picture.marks('contender', data.contenders, columns());
    const x = { field: 'variant', type: 'nominal', sort: null, title: null, axis: { labelAngle: -30, grid: false } };
    const beside = { field: 'contender', sort: data.contenders };
    const y = field => ({ field: field, type: 'quantitative', title: 'ratio', scale: { zero: false } });
    return {
      name: program + '-variants-' + threads, title: 'Variants of ' + program + ' against the first, ' + threads + ' threads', rows: rows,
      spec: {
        width: 'container', height: 260, data: { values: rows },
        layer: [
          { data: { values: [{ one: 1 }] }, mark: { type: 'rule', strokeDash: [4, 4], color: Picture.look().ink, opacity: 0.5 }, encoding: { y: { field: 'one', type: 'quantitative' } } },
          { transform: [{ filter: 'datum.low !== null' }], mark: { type: 'rule', strokeWidth: 2 }, encoding: { x: x, xOffset: beside, y: y('low'), y2: { field: 'high' }, color: marks.color } },
          { mark: { type: 'point', filled: true, size: 70, opacity: 1 }, encoding: { x: x, xOffset: beside, y: y('ratio'), color: marks.color, shape: marks.shape, tooltip: ['variant', 'contender', 'ratio', 'low', 'high'].map(f => ({ field: f })) } }
        ]
      }
    };
  }

  const pictures = { wall: w => times(w, 'wall'), cpu: w => times(w, 'cpu'), scaling: scaling, ratios: heatMap, counts: counts, memory: memory, variants: variants };

  function iterations() {
    return data.forks.flatMap(f => f.wallMs.map((wall, i) => ({
      fork: f.fork, round: f.round, contender: f.contender, workload: f.workload, size: f.size, threads: f.threads, status: f.status, disturbed: f.disturbed,
      iteration: i + 1, warmup: i < f.warmup, wall_ms: wall, cpu_ms: f.cpuMs[i], gc_count: f.gcCount[i], gc_ms: f.gcMs[i]
    })));
  }

  markOutliers();
  document.getElementById('save-json').addEventListener('click', () => Picture.save('forks.json', 'application/json', JSON.stringify(data, null, 1)));
  document.getElementById('save-csv').addEventListener('click', () => Picture.save('forks.csv', 'text/csv', Picture.csv(iterations())));
  toggle.addEventListener('change', Picture.drawAll(chart => pictures[chart.dataset.metric](chart.dataset.workload, chart.dataset)));
})();
